/** A quadratic in several coordinates. */
export interface Surface {
  readonly at: (place: readonly number[]) => number;
}

/** Values of a function on the design that determines a quadratic: see surfacePlaces. */
export interface SurfaceDesign {
  /** Distance of the design from the middle, by coordinate. */
  readonly reach: readonly number[];
  /** In the order of surfacePlaces. */
  readonly values: readonly number[];
}

/** The middle, both ends of each coordinate, then the upper ends of each pair. */
export function surfacePlaces(reach: readonly number[]): number[][] {
  const none = reach.map(() => 0);
  const moved = (moves: readonly (readonly [number, number])[]) =>
    none.map((_, i) => moves.find(([index]) => index === i)?.[1] ?? 0);
  return [
    none,
    ...reach.flatMap((far, i) => [moved([[i, far]]), moved([[i, -far]])]),
    ...pairsOf(reach.length).map(([i, j]) =>
      moved([
        [i, reach[i]],
        [j, reach[j]],
      ]),
    ),
  ];
}

/** The quadratic that takes the design's values. */
export function surfaceOf({ reach, values }: SurfaceDesign): Surface {
  const [middle] = values;
  const up = (i: number) => values[1 + 2 * i];
  const down = (i: number) => values[2 + 2 * i];
  const slopes = reach.map((far, i) => (up(i) - down(i)) / (2 * far));
  const bends = reach.map((far, i) => (up(i) + down(i) - 2 * middle) / (2 * far * far));
  const pairs = pairsOf(reach.length).map(([i, j], index) => {
    const both = values[1 + 2 * reach.length + index];
    return { i, j, twist: (both - up(i) - up(j) + middle) / (reach[i] * reach[j]) };
  });
  return {
    at: (place) =>
      place.reduce((sum, y, i) => sum + slopes[i] * y + bends[i] * y * y, middle) +
      pairs.reduce((sum, { i, j, twist }) => sum + twist * place[i] * place[j], 0),
  };
}

function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    Array.from({ length: count - i - 1 }, (_, k): [number, number] => [i, i + 1 + k]),
  );
}
