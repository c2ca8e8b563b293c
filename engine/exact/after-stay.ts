import { survival } from "../dist/cdf.ts";
import { quantile, quantileOfSurvival } from "../dist/quantile.ts";
import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { type Panels, readPanels, seamsUpTo, sumOfSlopes } from "./panels.ts";
import { endedWithin, type StayClock } from "./stay-curve.ts";

const RULE = gaussLegendre(8);

/** Between such shares of its endings a law is smooth enough for one panel. */
const LOWER = [1e-9, 1e-7, 1e-5, 1e-4, 1e-3, 0.01, 0.03, 0.1, 0.25];
const UPPER = [0.5, 0.25, 0.1, 0.03, 0.01, 1e-3, 1e-4, 1e-6, 1e-9];

/** Days of work at which the ways of a stay change: where little or much of it is over. */
export function breaksOf({ law, age, stretch, delayDays }: StayClock): number[] {
  const open = survival(law, age);
  const lower = LOWER.map((share) =>
    age > 0 ? quantileOfSurvival(law, open * (1 - share)) : quantile(law, share),
  );
  const upper = UPPER.map((share) => quantileOfSurvival(law, open * share));
  const own = law.family === "piecewise" ? law.edges : [];
  const work = [age, ...lower, ...upper, ...own].map((end) => delayDays + (end - age) * stretch);
  return work.filter((end) => end > 0 && end < Number.POSITIVE_INFINITY).sort((a, b) => a - b);
}

/**
 * What comes after a stay that ends within some days of work, over all the days on which it may:
 * the integral of next(work - t) over the law of t, by parts.
 *
 * @param breaks of the clock
 * @param next by days of work that are left when it ends
 */
export function afterStay(
  clock: StayClock,
  breaks: readonly number[],
  next: Panels,
  work: number,
): Float64Array {
  const sum = readPanels(next, 0);
  const ended = endedWithin(clock, work, true);
  for (let k = 0; k < sum.length; k++) sum[k] *= ended;
  const seams = seamsUpTo(next, work).map((seam) => work - seam);
  const inner = breaks.filter((end) => end < work);
  const ends = [0, ...new Set([...seams, ...inner]), work].sort((a, b) => a - b);
  const places: number[] = [];
  const weights: number[] = [];
  for (let panel = 1; panel < ends.length; panel++) {
    const middle = 0.5 * (ends[panel - 1] + ends[panel]);
    const half = 0.5 * (ends[panel] - ends[panel - 1]);
    for (let i = 0; i < RULE.nodes.length; i++) {
      const at = middle + half * RULE.nodes[i];
      places.push(work - at);
      weights.push(half * RULE.weights[i] * endedWithin(clock, at));
    }
  }
  const rest = sumOfSlopes(next, places, weights);
  for (let k = 0; k < sum.length; k++) sum[k] += rest[k];
  return sum;
}

/** Every third break, where what follows a stay is itself followed. */
export function coarseBreaks(clock: StayClock): number[] {
  return breaksOf(clock).filter((_, i) => i % 3 === 0);
}
