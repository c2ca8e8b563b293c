import { survival } from "../dist/cdf.ts";
import type { Grid } from "./grid.ts";
import { hatsOf, hatsTransform } from "./law-transform.ts";
import type { StayClock } from "./stay-curve.ts";
import { stayLaw } from "./stay-law.ts";
import { addPhases, constantTransform, multiplyBy, type Transform } from "./transform.ts";

/** Points from which a value between them is read. */
const POINTS = 8;

/** Steps from its start, where it may be steep, that a law must be away from. */
const STEPS_FROM_START = 32;

/**
 * The transform of what is left of a stay at an age: its law from there on, read from the hats of
 * the law of the whole stay. Many ages share those.
 *
 * @param hats of the whole stay, stretched but not delayed, up to twice the grid's points
 * @returns undefined where they do not serve: near the start, beyond their end
 */
export function agedStayTransform(
  clock: StayClock,
  hats: Float64Array,
  grid: Grid,
): Transform | undefined {
  const { law, age, stretch, delayDays } = clock;
  const from = (age * stretch) / grid.step;
  const open = survival(law, age);
  const isRead = from > STEPS_FROM_START && from + grid.points + POINTS < hats.length && open > 0;
  if (!isRead || delayDays < 0) return undefined;
  const left = new Float64Array(grid.size);
  const weights = weightsAt(from - Math.floor(from));
  const first = Math.floor(from) - POINTS / 2 + 1;
  for (let k = 1; k < grid.points; k++) {
    let sum = 0;
    for (let i = 0; i < POINTS; i++) sum += weights[i] * hats[first + k + i];
    left[k] = sum / open;
  }
  // Half of the first hat lies before the age.
  const { limited } = stayLaw({ ...clock, delayDays: 0 });
  left[0] = 1 - limited(grid.step) / grid.step;
  const transform = hatsTransform(left, 0, grid);
  if (delayDays > 0) {
    const delay = constantTransform(transform.re.length, 0);
    addPhases(delay, grid, delayDays, 1);
    multiplyBy(transform, delay);
  }
  return transform;
}

/** Hats of a whole stay, for all its ages. */
export function wholeStayHats(clock: StayClock, grid: Grid): Float64Array {
  const { limited } = stayLaw({ ...clock, age: 0, delayDays: 0 });
  return hatsOf(limited, grid.step, 2 * grid.points);
}

/** Lagrange's weights of the points around a place, a share of a step after the fourth. */
function weightsAt(share: number): Float64Array {
  const t = share + POINTS / 2 - 1;
  return Float64Array.from({ length: POINTS }, (_, i) => {
    let weight = 1;
    for (let other = 0; other < POINTS; other++) {
      if (other !== i) weight *= (t - other) / (i - other);
    }
    return weight;
  });
}
