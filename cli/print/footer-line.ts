import type { Forecast } from "../../engine/index.ts";
import { countOf, secondsWords } from "../../words/count.ts";
import { moneyWords } from "../../words/money.ts";
import { exactPercent } from "../../words/percent.ts";
import { printable } from "./printable.ts";

/** The same chance, with the luck that all share counted for as often as it happens: surer. */
export function weightedLines({ total, currency }: Forecast): readonly string[] {
  const { weighted, quota } = total;
  if (!weighted) return [];
  const { pHit, pHitStandardError, bookings } = weighted;
  const chance = `${exactPercent(pHit)} ± ${exactPercent(pHitStandardError, 2)}`;
  const mean = `mean ${moneyWords(bookings.mean, currency, bookings.standardError)}`;
  return [`shared luck in proportion: ${quota > 0 ? `${chance}, ${mean}` : mean}`];
}

/** How the answer came about: futures, seed, time, and the exact answer to hold it against. */
export function footerLine({ method, trials, seed, total }: Forecast, seconds: number): string {
  const parts =
    method === "exact"
      ? ["exact, no futures simulated"]
      : [countOf(trials, "future"), `seed ${printable(seed)}`];
  parts.push(secondsWords(seconds));
  if (method === "simulated" && total.quota > 0) parts.push(...comparisonWith(total));
  return parts.join(" · ");
}

function comparisonWith({ exact, pHit, pHitStandardError }: Forecast["total"]): readonly string[] {
  const simulated = `simulated ${exactPercent(pHit)} ± ${exactPercent(pHitStandardError, 2)}`;
  return exact.applies ? [simulated, `exact ${exactPercent(exact.pHit, 2)}`] : [simulated];
}
