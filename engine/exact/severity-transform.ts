import { pow } from "../numeric/pow.ts";
import { type Grid, makeGrid } from "./grid.ts";
import { lawTransform } from "./law-transform.ts";
import { makeMemory, remembered } from "./remember.ts";
import { makeSeverity, type Severity } from "./severity.ts";
import type { Transform } from "./transform.ts";

/** Transforms kept: of a few laws, on a few grids each. */
const memory = makeMemory<Transform>(64);

/** Reaches that are told apart, per doubling. */
const REACHES = 8;

/** Digits of a ratio: what differs by less is one grid, however it was come by. */
const DIGITS = 12;

/**
 * Lays a grid for values up to a reach or a little further, in steps that suit the severities: a
 * reach that moves a little, or with all amounts, leaves the grid as it was, told in their scale.
 */
export function severityGrid(
  severities: readonly Severity[],
  { size, reach, decay }: { readonly size: number; readonly reach: number; readonly decay: number },
): Grid {
  const scale = severities.find(({ atoms }) => !atoms)?.scale ?? 1;
  let doublings = 0;
  while (2 ** doublings < reach / scale) doublings++;
  while (2 ** (doublings - 1) >= reach / scale) doublings--;
  const whole = 2 ** (doublings - 1);
  let part = 1;
  while (whole * pow(2, part / REACHES) < reach / scale && part < REACHES) part++;
  return makeGrid(size, scale * whole * pow(2, part / REACHES), decay);
}

/** The transform of a severity on a grid; one that has a density is worked out once. */
export function severityTransform(severity: Severity, grid: Grid): Transform {
  const { atoms, law, scale, shift } = severity;
  if (atoms) return lawTransform(severity, grid);
  const step = Number((grid.step / scale).toPrecision(DIGITS));
  const moved = Number((shift / scale).toPrecision(DIGITS));
  return remembered(memory, JSON.stringify([law, moved, step, grid.size, grid.decay]), () =>
    lawTransform(makeSeverity(law, 1, moved), makeGrid(grid.size, step * grid.points, grid.decay)),
  );
}
