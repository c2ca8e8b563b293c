import { moneyWords } from "./money.ts";
import { timesWords } from "./times.ts";

/** What the sentence is about: amounts in currency. */
export interface Covered {
  readonly currency: string;
  readonly missing: number;
  readonly recorded: number;
  readonly live: number | undefined;
  readonly recordedError: number;
  readonly liveError: number;
}

/**
 * The pipeline in one sentence.
 *
 * @example "Recorded: $4.2M, 3.1 × what the quota still needs; live: $1.9M, 1.4 ×."
 */
export function pipelineSentence(covered: Covered): string {
  const { currency, missing, recorded, live, recordedError, liveError } = covered;
  if (recorded === 0 || live === undefined) return "Nothing is open.";
  const [all, alive] = [
    moneyWords(recorded, currency, recordedError),
    moneyWords(live, currency, liveError),
  ];
  if (missing <= 0) return `Recorded: ${all}; live: ${alive}. The quota is made already.`;
  const needs = `${timesWords(recorded / missing)} what the first quota still needs`;
  return `Recorded: ${all}, ${needs}; live: ${alive}, ${timesWords(live / missing)}.`;
}
