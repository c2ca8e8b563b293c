import type { Outcome } from "../engine/index.ts";
import { moneyWords } from "./money.ts";
import { futuresWords } from "./percent.ts";

/** Above this error of a probability, the count of futures is called "about". */
const VAGUE_ERROR = 0.01;

/** The answer in two clauses: will quota be made, and what will be booked. */
export interface Answer {
  readonly quota: string;
  readonly range: string;
}

/** The two clauses of the one sentence that the page exists to say. */
export function answerWords(outcome: Outcome, currency: string): Answer {
  return { quota: quotaWords(outcome, currency), range: rangeWords(outcome, currency) };
}

/** The whole answer as one sentence, as a screen reader speaks it. */
export function answerSentence(outcome: Outcome, currency: string): string {
  const { quota, range } = answerWords(outcome, currency);
  return `${quota}; ${range}.`;
}

function quotaWords({ pHit, pHitStandardError, quota }: Outcome, currency: string): string {
  if (quota === 0) return "No quota is set";
  const about = pHitStandardError > VAGUE_ERROR ? "about " : "";
  const futures = `${about}${futuresWords(pHit)}`;
  const verb = /^(about )?1 in/.test(futures) ? "makes" : "make";
  return `${capitalized(futures)} ${verb} the quota of ${moneyWords(quota, currency)}`;
}

function rangeWords({ bookings }: Outcome, currency: string): string {
  const low = edge("0.1");
  const high = edge("0.9");
  return low === high ? `8 in 10 book ${low}` : `8 in 10 book between ${low} and ${high}`;

  function edge(p: string): string {
    return moneyWords(bookings.quantiles[p], currency, bookings.quantileErrors[p] ?? 0);
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
