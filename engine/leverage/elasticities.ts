import { ln } from "../numeric/ln.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { Lever } from "../scenario/scenario-schema.ts";
import type { Answers } from "./answers.ts";
import { type Estimate, estimate } from "./estimate.ts";
import { canMove } from "./move-levers.ts";

/** Two alternatives on both sides of today's, and how far apart they are. */
export interface Sides {
  /** Indices of the answers. */
  readonly up: number;
  readonly down: number;
  /** ln of the ratio of their multipliers. */
  readonly width: number;
}

/** The multipliers on both sides; one side only where the lever is at an end of its range. */
export function stepsOf(plan: Plan, lever: Lever, step: number): readonly [number, number] {
  const up = canMove(plan, { lever, multiply: step }) ? step : 1;
  const down = canMove(plan, { lever, multiply: 1 / step }) ? 1 / step : 1;
  return [up, down];
}

/** How an outcome responds to one lever. */
export interface Response {
  /** ∂ ln E[bookings] / ∂ ln lever. */
  readonly elasticity: Estimate;
  /** ∂ P(hit) / ∂ ln lever. */
  readonly pHitSlope: Estimate;
}

/** How an outcome responds to a lever, by central differences over its logarithm. */
export function responseOf(
  answers: Answers,
  { up, down, width }: Sides,
  outcome: number,
): Response {
  return {
    elasticity: estimate(answers, ({ bookings }) => {
      const [more, less] = [bookings(up, outcome), bookings(down, outcome)];
      // Nothing is booked either way: then nothing responds.
      return more > 0 && less > 0 ? ln(more / less) / width : 0;
    }),
    pHitSlope: estimate(answers, ({ pHit }) => (pHit(up, outcome) - pHit(down, outcome)) / width),
  };
}
