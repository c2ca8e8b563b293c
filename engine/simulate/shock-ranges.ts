import type { Model } from "../process/model.ts";
import { makeShock, type Shock } from "../process/shock.ts";
import { type FactorGrid, makeFactorGrid } from "./factor-grid.ts";

/** The least and the greatest that the common factor does in the trials of one range of it. */
export interface ShockRange {
  readonly least: Shock;
  readonly greatest: Shock;
}

/** All values of the common factor, cut into ranges; a single one where it is known. */
export interface ShockRanges {
  readonly grid: FactorGrid;
  readonly ranges: readonly ShockRange[];
}

const SPACING = 1 / 4;
/** So much of a range's width it overlaps with the next, lest rounding matters. */
const OVERLAP = 1 / 64;

/** Cuts the values that a model's common factor can have into ranges. */
export function makeShockRanges(model: Model): ShockRanges {
  const grid = makeFactorGrid(model, SPACING);
  const { first, spacing, count } = grid;
  const shockAt = (place: number) => makeShock(model.plan.commonFactor, first + place * spacing);
  if (count === 1) return { grid, ranges: [{ least: shockAt(0), greatest: shockAt(0) }] };
  const ranges = Array.from({ length: count - 1 }, (_, range) => ({
    least: shockAt(range - OVERLAP),
    greatest: shockAt(range + 1 + OVERLAP),
  }));
  return { grid, ranges };
}

/** The index of the range that a value of the common factor lies in. */
export function rangeOf({ grid, ranges }: ShockRanges, factor: number): number {
  const place = Math.floor((factor - grid.first) / grid.spacing);
  return Math.max(0, Math.min(ranges.length - 1, place));
}
