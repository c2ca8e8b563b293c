/**
 * Slider steps that double a lever. Seventy make one step 1 % and ten of them 10.4 %, so that the
 * arrow keys and the page keys mean something, and doubling lands on a step.
 */
const STEPS_PER_DOUBLING = 70;

/** Sliders reach from a quarter to four times the plan's own value. */
export const STEP_MAX = 2 * STEPS_PER_DOUBLING;

/** The multiplier at a slider's step; step 0 is the plan itself. */
export function multiplierAt(step: number): number {
  return Math.round(10_000 * 2 ** (step / STEPS_PER_DOUBLING)) / 10_000;
}

/**
 * The step nearest to a multiplier: where the thumb stands.
 *
 * A number typed into the box may lie between steps or beyond the ends; it stands as typed, and
 * only the thumb is rounded.
 *
 * @param multiplier at least 0
 */
export function stepOf(multiplier: number, highest = STEP_MAX): number {
  const step = Math.round(STEPS_PER_DOUBLING * Math.log2(multiplier));
  return Math.max(-STEP_MAX, Math.min(highest, step));
}

/** The last step at which a lever stays within its limit, such as a win rate of 1. */
export function highestStep(base: number, limit: number): number {
  return Math.min(STEP_MAX, Math.floor(STEPS_PER_DOUBLING * Math.log2(limit / base)));
}
