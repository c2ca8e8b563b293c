import type { Leverage } from "../engine/index.ts";
import { leverName } from "./lever-names.ts";
import { moneyWords } from "./money.ts";
import { ofFutures } from "./percent.ts";
import { signedPoints } from "./signed.ts";

type Verdict = NonNullable<Leverage["verdict"]>;

const COMPARED = {
  cost: "for what it costs",
  range: "over the range it can move",
  percent: "for the same percentage",
} as const;

const DRAWS = {
  futures: "resamples of the futures",
  parameters: "draws of what the plan does not know",
} as const;

/** Chances of the quota that so much money buys are told per so much. */
const MONEY = 10_000;
/** Levers that lead less often than this are not worth a word. */
const SHARE_MIN = 0.05;

/** Which lever does most, or that none clearly does, as the sentence of a page. */
export function verdictSentence({ best, leader, by, measure }: Verdict): string {
  const what = measure === "bookings" ? "bookings" : "the chance of the quota";
  if (best === null) return `No clear winner ${COMPARED[by]}: ${leverName(leader)} leads`;
  return `${capital(leverName(best))} does most for ${what} ${COMPARED[by]}`;
}

/** How sure the verdict is, and what it costs on average to trust it. */
export function verdictReason(verdict: Verdict, currency: string): string {
  const { draws, leader, shares } = verdict;
  const others = shares
    .filter(({ lever, share }) => lever !== leader && share >= SHARE_MIN)
    .sort((a, b) => b.share - a.share);
  if (draws === "exact") {
    const asGood = others.map(({ lever }) => leverName(lever)).join(" and ");
    const tie = asGood === "" ? "" : `; within a twentieth of it, ${asGood} does as much`;
    return `Taking the plan as exactly right${tie}.`;
  }
  const share = shares.find(({ lever }) => lever === leader)?.share ?? verdict.confidence;
  const told = others.map((each) => `${leverName(each.lever)} in ${hundredths(each.share)}`);
  const best = `${capital(leverName(leader))} is best in ${ofHundred(share)} ${DRAWS[draws]}`;
  return `${[best, ...told].join(", ")}. ${regretSentence(verdict, currency)}`;
}

function regretSentence({ regret, measure }: Verdict, currency: string): string {
  const size =
    measure === "bookings"
      ? moneyWords(regret, currency)
      : `${pointsOf(measure === "pHitPerCost" ? MONEY * regret : regret)} points of chance`;
  const per = measure === "pHitPerCost" ? ` per ${moneyWords(MONEY, currency)}` : "";
  return `Choosing it forgoes ${size}${per} on average, where another would have done more.`;
}

function pointsOf(share: number): string {
  return signedPoints(share, 2).replace("+", "");
}

function ofHundred(share: number): string {
  return ofFutures(share).replace(/ futures$/, "");
}

function hundredths(share: number): string {
  return String(Math.round(100 * share));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
