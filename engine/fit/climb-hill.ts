const STEPS_MAX = 4000;
const WIDTH_SMALL = 1e-9;

/**
 * Finds where a function of a few numbers is highest, without its slopes: Nelder and Mead's
 * simplex, begun again at its own end until that no longer helps.
 *
 * @see Nelder and Mead (1965), The Computer Journal 7(4), doi:10.1093/comjnl/7.4.308
 */
export function climbHill(
  height: (at: readonly number[]) => number,
  start: readonly number[],
): readonly number[] {
  let best: Point = { at: start, height: height(start) };
  for (let round = 0; round < 4; round++) {
    const next = search(height, best.at);
    const gain = next.height - best.height;
    best = next;
    if (gain < 1e-12) break;
  }
  return best.at;
}

interface Point {
  readonly at: readonly number[];
  readonly height: number;
}

function search(height: (at: readonly number[]) => number, start: readonly number[]): Point {
  const point = (at: readonly number[]): Point => ({ at, height: height(at) });
  const simplex = [point(start)];
  for (let i = 0; i < start.length; i++) {
    simplex.push(point(start.map((x, j) => (i === j ? x + 0.5 : x))));
  }
  for (let step = 0; step < STEPS_MAX; step++) {
    simplex.sort((a, b) => b.height - a.height);
    const [best] = simplex;
    const worst = simplex[simplex.length - 1];
    if (widthOf(simplex) < WIDTH_SMALL) break;
    const others = simplex.slice(0, -1);
    const centre = start.map((_, j) => others.reduce((sum, p) => sum + p.at[j], 0) / others.length);
    const along = (share: number) => point(centre.map((x, j) => x + share * (x - worst.at[j])));
    const reflected = along(1);
    if (reflected.height > best.height) {
      const expanded = along(2);
      simplex[simplex.length - 1] = expanded.height > reflected.height ? expanded : reflected;
    } else if (reflected.height > others[others.length - 1].height) {
      simplex[simplex.length - 1] = reflected;
    } else {
      const contracted = along(reflected.height > worst.height ? 0.5 : -0.5);
      if (contracted.height > worst.height) simplex[simplex.length - 1] = contracted;
      else {
        for (let i = 1; i < simplex.length; i++) {
          simplex[i] = point(simplex[i].at.map((x, j) => (x + best.at[j]) / 2));
        }
      }
    }
  }
  simplex.sort((a, b) => b.height - a.height);
  return simplex[0];
}

function widthOf(simplex: readonly Point[]): number {
  const [first, ...rest] = simplex;
  return Math.max(
    ...rest.flatMap(({ at }) => at.map((x, j) => Math.abs(x - first.at[j]) / (1 + Math.abs(x)))),
  );
}
