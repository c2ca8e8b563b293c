import type { Distribution } from "../dist/distribution.ts";
import { drawDirichlet, drawGamma } from "../dist/draw-gamma.ts";
import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { normalCdf, normalQuantile } from "../numeric/normal.ts";
import type { Stream } from "../random/stream.ts";
import { fitTail, type TailFit } from "./fit-tail.ts";
import { type LogDaysPrior, updateLogDays } from "./mixture-prior.ts";

/** The law of amounts, and how well it is known. */
export interface DealSizeFit {
  readonly n: number;
  readonly kind: "lognormal" | "piecewise";
  /** Of ln amounts. */
  readonly logs: LogDaysPrior;
  /** Cells of about equal counts, where one lognormal will not do. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** Kolmogorov's distance of the amounts from the lognormal, times the root of n. */
  readonly misfit: number;
  readonly tail: TailFit | undefined;
  /** Share of all money in the largest tenth, and in the largest one. */
  readonly topDecileShare: number;
  readonly topShare: number;
}

/** Lilliefors' critical value at 1 %: normal with both numbers fitted. */
const MISFIT_MAX = 1.035;
const AMOUNTS_OF_CELLS = 100;
const CELLS_MAX = 24;

/**
 * Fits the law of amounts: lognormal, unless there are a hundred and they say that it is not; then
 * cells between their quantiles, finer at the top, where the money is.
 *
 * @param amounts above 0, at least two
 */
export function fitDealSize(amounts: readonly number[]): DealSizeFit {
  const sorted = [...amounts].sort((a, b) => a - b);
  const n = sorted.length;
  const logs = sorted.map(ln);
  const sum = logs.reduce((total, y) => total + y, 0);
  const sumSquares = logs.reduce((total, y) => total + y * y, 0);
  // Half an amount's worth, centred on the amounts themselves: money has no natural scale.
  const prior = { mean: sum / n, weight: 0.5, shape: 2, scale: 0.7 };
  const posterior = updateLogDays(prior, { count: n, sum, sumSquares });
  const misfit = distanceFromNormal(
    logs,
    sum / n,
    Math.sqrt(sumSquares / n - ((sum / n) * sum) / n),
  );
  const isPiecewise = n >= AMOUNTS_OF_CELLS && misfit > MISFIT_MAX;
  const { edges, counts } = isPiecewise ? cutCells(sorted) : { edges: [], counts: [] };
  const money = sorted.reduce((total, amount) => total + amount, 0);
  const top = sorted.slice(-Math.max(1, Math.floor(n / 10)));
  return {
    ...{ n, kind: isPiecewise ? "piecewise" : "lognormal", logs: posterior, edges, counts, misfit },
    tail: fitTail(sorted),
    topDecileShare: top.reduce((total, amount) => total + amount, 0) / money,
    topShare: sorted[n - 1] / money,
  };
}

/** The most probable law. */
export function dealSizeOf({ kind, logs, edges, counts }: DealSizeFit): Distribution {
  if (kind === "piecewise") return { family: "piecewise", edges: [...edges], weights: [...counts] };
  return { median: exp(logs.mean), sigma: Math.sqrt(logs.scale / (logs.shape + 0.5)) };
}

/** The numbers of the law that a draw replaces, as paths below the law, with values drawn. */
export function drawDealSize(
  { kind, logs, counts }: DealSizeFit,
  next: Stream,
): Record<string, number> {
  if (kind === "piecewise") {
    const weights = drawDirichlet(next, counts);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return Object.fromEntries(weights.map((w, cell) => [`weights[${cell}]`, w * total]));
  }
  const variance = logs.scale / drawGamma(next, logs.shape);
  const mu = logs.mean + Math.sqrt(variance / logs.weight) * normalQuantile(next());
  return { median: exp(mu), sigma: Math.sqrt(variance) };
}

function cutCells(sorted: readonly number[]): { edges: number[]; counts: number[] } {
  const n = sorted.length;
  const shares = [...Array.from({ length: 20 }, (_, i) => i / 20), 0.95, 0.97, 0.98, 0.99];
  const cuts = shares.slice(1, CELLS_MAX).map((share) => sorted[Math.floor(share * n)]);
  const highest = sorted[n - 1];
  const edges = [sorted[0], ...cuts, highest].filter((x, i, all) => i === 0 || x > all[i - 1]);
  const counts = edges.slice(1).map(() => 0);
  let cell = 0;
  for (const amount of sorted) {
    while (cell < counts.length - 1 && amount >= edges[cell + 1]) cell++;
    counts[cell]++;
  }
  return { edges, counts };
}

function distanceFromNormal(sorted: readonly number[], mean: number, sd: number): number {
  if (!(sd > 0)) return 0;
  const n = sorted.length;
  let largest = 0;
  for (const [i, y] of sorted.entries()) {
    const p = normalCdf((y - mean) / sd);
    largest = Math.max(largest, (i + 1) / n - p, p - i / n);
  }
  return largest * Math.sqrt(n);
}
