/** A split of one budget: shares of its parts, which sum to 1. */
export type Split = readonly number[];

/** A split that was tried, and what it gains. */
export interface TriedSplit {
  readonly shares: Split;
  readonly gain: number;
}

export interface SplitSearch {
  readonly parts: number;
  /** What several splits gain, all on the same luck. */
  readonly gainsOf: (splits: readonly Split[]) => Promise<readonly number[]>;
  /** Splits to try whatever comes of it. */
  readonly always?: readonly Split[];
  /** Shares are told apart that differ by so much. */
  readonly resolution: number;
}

/** About so many splits are tried before the search goes into detail. */
const COARSE_COUNT = 60;

/**
 * Searches for the best split of a budget: a coarse grid over all splits, then ever smaller steps
 * from one part to another around the best so far. Finds the best of gains with one summit; of
 * several, that under the best point of the grid.
 *
 * @returns all that was tried, the best first
 */
export async function searchSplits(search: SplitSearch): Promise<readonly TriedSplit[]> {
  const { parts, gainsOf, resolution, always = [] } = search;
  if (!(Number.isInteger(parts) && parts >= 1)) {
    throw new RangeError(`a budget needs at least 1 part, got ${parts}`);
  }
  const tried = new Map<string, TriedSplit>();
  const tryAll = async (splits: readonly Split[]) => {
    const news = splits.filter((split) => !tried.has(keyOf(split)));
    const gains = await gainsOf(news);
    news.forEach((shares, index) => {
      tried.set(keyOf(shares), { shares, gain: gains[index] });
    });
  };
  const steps = coarseSteps(parts);
  await tryAll([...gridOf(parts, steps), ...always]);
  for (let step = 1 / (2 * steps); step >= resolution / 2 && parts > 1; ) {
    const before = bestOf(tried);
    await tryAll(neighbours(before.shares, step));
    if (bestOf(tried).gain <= before.gain) step /= 2;
  }
  return [...tried.values()].sort((a, b) => b.gain - a.gain);
}

function bestOf(tried: ReadonlyMap<string, TriedSplit>): TriedSplit {
  return [...tried.values()].reduce((a, b) => (b.gain > a.gain ? b : a));
}

/** How many steps from none to all, so that the grid has about as many splits as are worth it. */
function coarseSteps(parts: number): number {
  let steps = 2;
  while (steps < 20 && countOf(parts, steps + 1) <= COARSE_COUNT) steps++;
  return steps;
}

function countOf(parts: number, steps: number): number {
  let count = 1;
  for (let i = 1; i < parts; i++) count = (count * (steps + i)) / i;
  return count;
}

/** All splits whose shares are multiples of 1 / steps. */
function gridOf(parts: number, steps: number): Split[] {
  const whole = (left: number, count: number): number[][] =>
    count === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, first) =>
          whole(left - first, count - 1).map((rest) => [first, ...rest]),
        ).flat();
  return whole(steps, parts).map((shares) => shares.map((share) => share / steps));
}

/** Splits that give a little from one part to another. */
function neighbours(shares: Split, step: number): Split[] {
  return shares.flatMap((_, from) =>
    shares.flatMap((__, to) => {
      const given = Math.min(step, shares[from]);
      if (from === to || given <= 0) return [];
      return [
        shares.map((share, i) => {
          if (i === from) return share - given;
          return i === to ? share + given : share;
        }),
      ];
    }),
  );
}

/** Splits that differ by rounding only are one. */
function keyOf(shares: Split): string {
  return shares.map((share) => Math.round(share * 1e9)).join();
}
