import type { Forecast } from "../../engine/index.ts";
import { countOf, secondsWords } from "../../words/count.ts";
import { exactPercent } from "../../words/percent.ts";
import { printable } from "./printable.ts";

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
