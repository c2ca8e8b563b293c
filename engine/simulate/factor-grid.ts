import type { Model } from "../process/model.ts";
import { hasShock } from "../process/shock.ts";

/** Values of the common factor, equally spaced; one where it is known. */
export interface FactorGrid {
  readonly first: number;
  readonly spacing: number;
  readonly count: number;
}

/** A word is never further out than this many standard deviations. */
const REACH = 6.5;

/** A grid over all values that a model's common factor can have. */
export function makeFactorGrid(
  { plan, factorStart: { value, shift } }: Model,
  spacing: number,
): FactorGrid {
  const known = hasShock(plan.commonFactor) ? value : 0;
  if (known !== undefined) return { first: known + shift, spacing, count: 1 };
  return { first: shift - REACH, spacing, count: (2 * REACH) / spacing + 1 };
}
