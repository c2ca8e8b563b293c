import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { type ParetoTail, type TailFit, tailQuantile, tailSurvival } from "./fit-tail.ts";

/** Cells that amounts fall in, and how many of them do. */
export interface DealSizeCells {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** Of the cells, the first that the tail fills; as many as there are where it fills none. */
  readonly tailFrom: number;
}

const SHARES = [...Array.from({ length: 20 }, (_, i) => i / 20), 0.95, 0.97, 0.98, 0.99].slice(1);
const TAIL_CELLS = 20;
/** What one in ten thousand exceedances exceeds: no amount is drawn beyond. */
const TAIL_END = 1e-4;

/** Cells between the quantiles of amounts, finer at the top, where the money is. */
export function cutCells(sorted: readonly number[]): DealSizeCells {
  const cuts = SHARES.map((share) => sorted[Math.floor(share * sorted.length)]);
  return count(sorted, [sorted[0], ...cuts, sorted[sorted.length - 1]]);
}

/** The same below a tail's threshold; beyond it cells that the tail fills, up to its end. */
export function cutCellsWithTail(sorted: readonly number[], tail: TailFit): DealSizeCells {
  const body = sorted.filter((amount) => amount <= tail.threshold);
  const cuts = SHARES.map((share) => sorted[Math.floor(share * sorted.length)]);
  const { edges, counts } = count(body, [
    ...[sorted[0], ...cuts.filter((cut) => cut < tail.threshold), tail.threshold],
  ]);
  const beyond = Array.from({ length: TAIL_CELLS }, (_, i) => {
    const survival = exp((ln(TAIL_END) * (i + 1)) / TAIL_CELLS);
    return tail.threshold + tailQuantile(tail, survival);
  });
  const cells = { edges: [...edges, ...beyond], tailFrom: counts.length };
  const shares = tailShares(cells, tail);
  return { ...cells, counts: [...counts, ...shares.map((share) => share * tail.exceedances)] };
}

/** How a tail is shared out among the cells that it fills; they sum to 1. */
export function tailShares(
  { edges, tailFrom }: Pick<DealSizeCells, "edges" | "tailFrom">,
  tail: ParetoTail,
): number[] {
  const threshold = edges[tailFrom];
  const survivals = edges.slice(tailFrom).map((edge) => tailSurvival(tail, edge - threshold));
  const all = 1 - survivals[survivals.length - 1];
  return survivals.slice(1).map((survival, cell) => (survivals[cell] - survival) / all);
}

function count(sorted: readonly number[], wanted: readonly number[]): DealSizeCells {
  const edges = wanted.filter((x, i, all) => i === 0 || x > all[i - 1]);
  const counts = edges.slice(1).map(() => 0);
  let cell = 0;
  for (const amount of sorted) {
    while (cell < counts.length - 1 && amount >= edges[cell + 1]) cell++;
    counts[cell]++;
  }
  return { edges, counts, tailFrom: counts.length };
}
