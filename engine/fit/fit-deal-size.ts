import type { Distribution } from "../dist/distribution.ts";
import { drawDirichlet, drawGamma } from "../dist/draw-gamma.ts";
import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { normalCdf, normalQuantile } from "../numeric/normal.ts";
import type { Stream } from "../random/stream.ts";
import { cutCells, cutCellsWithTail, type DealSizeCells, tailShares } from "./deal-size-cells.ts";
import { drawTails, fitTail, type ParetoTail, type TailFit } from "./fit-tail.ts";
import { type LogDaysPrior, updateLogDays } from "./mixture-prior.ts";

/** The law of amounts, and how well it is known. */
export interface DealSizeFit {
  readonly n: number;
  readonly kind: "lognormal" | "piecewise";
  /** Of ln amounts. */
  readonly logs: LogDaysPrior;
  /** Where one lognormal will not do. */
  readonly cells: DealSizeCells | undefined;
  /** Kolmogorov's distance of the amounts from the lognormal, times the root of n. */
  readonly misfit: number;
  readonly tail: TailFit | undefined;
  /** What the tail may be, where the cells hold it. */
  readonly tailDraws: readonly ParetoTail[];
  /** Share of all money in the largest tenth, and in the largest one. */
  readonly topDecileShare: number;
  readonly topShare: number;
}

/** Lilliefors' critical value at 1 %: normal with both numbers fitted. */
const MISFIT_MAX = 1.035;
const AMOUNTS_OF_CELLS = 100;
/** ln likelihood by which a tail must beat the lognormal's to be held. */
const TAIL_GAIN_MIN = 2;
/** About the 1 % point where index and scale are fitted: by simulation of 200 exceedances. */
const TAIL_MISFIT_MAX = 1.1;

/**
 * Fits the law of amounts: lognormal, unless there are a hundred and they say that it is not, or
 * three hundred and their tail is heavier; then cells between their quantiles, finer at the top,
 * where the money is, and beyond the ninth decile a generalized Pareto tail if it is a heavy one.
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
  const sd = Math.sqrt(sumSquares / n - ((sum / n) * sum) / n);
  const misfit = distanceFromNormal(logs, sum / n, sd);
  const tail = sd > 0 ? fitTail(sorted, { mean: sum / n, sd }) : undefined;
  const isMisfit = n >= AMOUNTS_OF_CELLS && misfit > MISFIT_MAX;
  const isHeavy = tail !== undefined && isWorthHolding(tail, isMisfit);
  const cells = isHeavy ? cutCellsWithTail(sorted, tail) : isMisfit ? cutCells(sorted) : undefined;
  const money = sorted.reduce((total, amount) => total + amount, 0);
  const top = sorted.slice(-Math.max(1, Math.floor(n / 10)));
  return {
    ...{ n, kind: cells ? "piecewise" : "lognormal", logs: posterior, cells, misfit, tail },
    tailDraws: isHeavy ? drawTails(sorted, tail) : [],
    topDecileShare: top.reduce((total, amount) => total + amount, 0) / money,
    topShare: sorted[n - 1] / money,
  };
}

/** A tail lighter than exponential ends about where amounts do; a price list has none at all. */
function isWorthHolding({ index, misfit, gain }: TailFit, isMisfit: boolean): boolean {
  return index > 0 && misfit < TAIL_MISFIT_MAX && (isMisfit || gain > TAIL_GAIN_MIN);
}

/** The most probable law. */
export function dealSizeOf({ cells, logs }: DealSizeFit): Distribution {
  if (cells) {
    return { family: "piecewise", edges: [...cells.edges], weights: cells.counts.map(rounded) };
  }
  return { median: exp(logs.mean), sigma: Math.sqrt(logs.scale / (logs.shape + 0.5)) };
}

/** The numbers of the law that a draw replaces, as paths below the law, with values drawn. */
export function drawDealSize(
  { cells, logs, tailDraws }: DealSizeFit,
  next: Stream,
): Record<string, number> {
  if (cells) {
    const weights = drawWeights(cells, tailDraws, next);
    return Object.fromEntries(weights.map((weight, cell) => [`weights[${cell}]`, weight]));
  }
  const variance = logs.scale / drawGamma(next, logs.shape);
  const mu = logs.mean + Math.sqrt(variance / logs.weight) * normalQuantile(next());
  return { median: exp(mu), sigma: Math.sqrt(variance) };
}

/** Cells' counts as they may be in the long run: the tail's as a whole, shared out by its law. */
function drawWeights(
  { edges, counts, tailFrom }: DealSizeCells,
  tailDraws: readonly ParetoTail[],
  next: Stream,
): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (tailDraws.length === 0) return drawDirichlet(next, counts).map((share) => share * total);
  const beyond = counts.slice(tailFrom).reduce((sum, count) => sum + count, 0);
  const shares = drawDirichlet(next, [...counts.slice(0, tailFrom), beyond]);
  const tail = tailDraws[Math.floor(next() * tailDraws.length)];
  const ofTail = tailShares({ edges, tailFrom }, tail).map((share) => share * shares[tailFrom]);
  return [...shares.slice(0, tailFrom), ...ofTail].map((share) => share * total);
}

/** Six digits are more than any count of a tail's cell is worth. */
function rounded(count: number): number {
  return Number(count.toPrecision(6));
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
