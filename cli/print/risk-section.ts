import type { Leverage } from "../../engine/index.ts";
import { evenChanceSentence } from "../../words/even-chance.ts";
import { leverName } from "../../words/lever-names.ts";
import { percentWords } from "../../words/percent.ts";
import { signedMoney, signedPoints } from "../../words/signed.ts";
import { within } from "../../words/within.ts";
import { wrapText } from "./wrap-text.ts";

/** What could go wrong, and which uncertainty matters most. */
export function riskSection(
  { risk, sobol, currency }: Leverage,
  dim: (text: string) => string,
): readonly string[] {
  if (!risk) return [];
  const { loseLargest, topThreeShare, badQuarter, evenChance } = risk;
  const even = evenChanceSentence(evenChance);
  const money = (amount: number) => signedMoney(amount, currency);
  const change = ({ bookings, pHit }: (typeof loseLargest)[0]) =>
    `${signedMoney(bookings.value, currency)}${within(bookings.interval, money)}, chance ` +
    `${signedPoints(pHit.value)}${within(pHit.interval, signedPoints)} points`;
  const lost = loseLargest.map((each) => `${each.count}: ${change(each)}`);
  const bad = badQuarter ? change({ count: 1, ...badQuarter }) : "";
  return [
    dim("  Risk"),
    ...(lost.length > 0 ? wrapText(`Losing the largest open ones: ${lost.join("; ")}.`) : []),
    ...(topThreeShare
      ? wrapText(
          `The largest three open ones bring ${percentWords(topThreeShare.value)} of mean ` +
            `bookings${ofMedian(risk)}.`,
        )
      : []),
    ...(badQuarter ? wrapText(`If all goes badly (one standard deviation): ${bad}.`) : []),
    ...(even === "" ? [] : wrapText(even)),
    ...learningLines(sobol),
  ];
}

function ofMedian({ topThreeShareOfMedian: share }: NonNullable<Leverage["risk"]>): string {
  return share ? `, ${percentWords(share.value)} of the median` : "";
}

function learningLines(sobol: Leverage["sobol"]): readonly string[] {
  if (!sobol) return [];
  if (!sobol.applies) return wrapText(`What leaves the outcome open is not told: ${sobol.reason}.`);
  const groups = [...sobol.groups].sort((a, b) => b.total.value - a.total.value);
  const shares = groups.map(
    ({ group, total }) => `${leverName(group)} ${Math.round(100 * total.value)} %`,
  );
  const what = sobol.of === "pHit" ? "the chance" : "bookings";
  const from = sobol.from === "ranges" ? ", over the feasible ranges" : "";
  return wrapText(`What leaves ${what} open${from}: ${shares.join(", ")}.`);
}
