import { askChances } from "./ask-moves.ts";
import type { Inquiry } from "./inquiry.ts";
import { multiplierBounds } from "./lever-value.ts";
import { type Movable, moveLevers } from "./move-levers.ts";
import type { Requirement } from "./requirement-schema.ts";
import { seek } from "./seek.ts";

/** Multipliers of the other lever at which the frontier is told. */
const OTHERS = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** How finely: a picture needs no more. */
const TOLERANCE = 1e-3;

/** Pairs of multipliers of two levers that just reach a probability together. */
export async function frontierOf(
  inquiry: Inquiry,
  {
    lever,
    other,
    probability,
  }: { readonly lever: Movable; readonly other: Movable; readonly probability: number },
): Promise<Requirement["frontier"]> {
  const { plan, scenarios } = inquiry;
  const bounds = multiplierBounds(plan, other);
  const points: { other: number; multiplier: number | null }[] = [];
  let near: number | undefined;
  for (const value of OTHERS.filter((each) => each >= bounds.low && each <= bounds.high)) {
    const { isReachable, found } = await seek({
      at: (multipliers) =>
        askChances(
          inquiry,
          multipliers.map((multiply) =>
            moveLevers(
              plan,
              [
                { lever: other, multiply: value },
                { lever, multiply },
              ],
              scenarios,
            ),
          ),
        ),
      probability,
      tolerance: TOLERANCE,
      ...multiplierBounds(plan, lever),
      ...(near !== undefined && { near }),
    });
    if (isReachable) near = found.multiplier;
    points.push({ other: value, multiplier: isReachable ? found.multiplier : null });
  }
  return { with: other, points };
}
