import { ln } from "../numeric/ln.ts";
import type { Answers } from "./answers.ts";
import { type Estimate, estimate } from "./estimate.ts";

/** How far a lever is moved to either side, as a factor: small where there is no noise to beat. */
export const STEP = { exact: 1.01, simulated: 1.05 } as const;

/** How an outcome responds to one lever. */
export interface Response {
  /** ∂ ln E[bookings] / ∂ ln lever. */
  readonly elasticity: Estimate;
  /** ∂ P(hit) / ∂ ln lever. */
  readonly pHitSlope: Estimate;
}

/**
 * How an outcome responds to a lever, by central differences of its logarithm.
 *
 * @param up alternative with the lever times `step`, and `down` with it divided by that
 */
export function responseOf(
  answers: Answers,
  { up, down, step }: { readonly up: number; readonly down: number; readonly step: number },
  outcome: number,
): Response {
  const width = 2 * ln(step);
  return {
    elasticity: estimate(answers, ({ bookings }) => {
      const [more, less] = [bookings(up, outcome), bookings(down, outcome)];
      // Nothing is booked either way: then nothing responds.
      return more > 0 && less > 0 ? ln(more / less) / width : 0;
    }),
    pHitSlope: estimate(answers, ({ pHit }) => (pHit(up, outcome) - pHit(down, outcome)) / width),
  };
}
