import type { Alternative } from "../leverage/answers-request.ts";
import { askChances } from "../leverage/ask-moves.ts";
import { openInquiry } from "../leverage/inquiry.ts";
import { moveLevers } from "../leverage/move-levers.ts";
import { seek } from "../leverage/seek.ts";
import type { Figure } from "./claim.ts";
import type { Lab } from "./lab.ts";

/** Relative width within which a requirement is found. */
const TOLERANCE = 1e-3;

/**
 * How much creation must be multiplied for a chance of the quota, all periods together.
 *
 * @throws {RangeError} if no creation reaches it: the experiment is wrong then
 */
export async function creationFor(
  { ask, seed, trials }: Lab,
  { plan, scenarios }: Alternative,
  probability: number,
): Promise<Figure> {
  const inquiry = openInquiry(plan, { scenarios, seed, trials }, ask);
  const at = (multiply: number) => moveLevers(plan, [{ lever: "creation", multiply }], scenarios);
  const { isReachable, found, interval } = await seek({
    at: (multipliers) => askChances(inquiry, multipliers.map(at)),
    probability,
    low: 1 / 64,
    high: 64,
    tolerance: TOLERANCE,
  });
  if (!isReachable) throw new RangeError(`no creation gives a chance of ${probability}`);
  return { value: found.multiplier, interval };
}

/** A quotient of two figures, its interval as wide as both make it. */
export function quotientOf(a: Figure, b: Figure): Figure {
  const interval = [a.interval[0] / b.interval[1], a.interval[1] / b.interval[0]] as const;
  return { value: a.value / b.value, interval };
}
