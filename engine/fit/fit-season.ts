import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { factorizeMatrix, logDeterminant, solveFactorized, solveTransposed } from "./cholesky.ts";
import type { WeeklyCounts } from "./weekly-counts.ts";

/** ln of the weekly level, its growth a year, and twelve months' offsets; normal about the mode. */
export interface SeasonFit {
  /** Level, growth, then the months if they take part. */
  readonly mode: readonly number[];
  /** Cholesky factor of the precision, by rows. */
  readonly factor: readonly Float64Array[];
  readonly logEvidence: number;
}

const LEVEL_SPREAD = 3;
/** A year's growth is seldom beyond a factor of 1.65. */
const GROWTH_SPREAD = 0.5;
const MONTH_SPREAD = 0.15;
const STEPS_MAX = 60;

export interface SeasonParts {
  readonly hasTrend: boolean;
  readonly hasSeason: boolean;
}

/**
 * Fits the level, growth and season of weekly counts: Poisson regression, shrunk towards no growth
 * and no season, with the normal law about its mode.
 *
 * @param inflation variance over mean of the counts, at least 1: how little a count says
 */
export function fitSeason(
  { counts, years, months }: WeeklyCounts,
  { hasTrend, hasSeason }: SeasonParts,
  inflation = 1,
): SeasonFit {
  const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const centre = ln(Math.max(average, 0.5 / counts.length));
  const size = 2 + (hasSeason ? 12 : 0);
  const spreads = [LEVEL_SPREAD, hasTrend ? GROWTH_SPREAD : 1e-6, ...Array(12).fill(MONTH_SPREAD)];
  const rows = counts.map((_, week) => {
    const row = new Float64Array(size);
    row[0] = 1;
    row[1] = years[week];
    if (hasSeason) row[2 + months[week]] = 1;
    return row;
  });
  const mode = new Float64Array(size);
  mode[0] = centre;
  let factor: Float64Array[] = [];
  let height = 0;
  for (let step = 0; step < STEPS_MAX; step++) {
    const slope = new Float64Array(size);
    const precision = Array.from({ length: size }, () => new Float64Array(size));
    height = 0;
    for (let i = 0; i < size; i++) {
      const off = mode[i] - (i === 0 ? centre : 0);
      slope[i] = -off / (spreads[i] * spreads[i]);
      precision[i][i] = 1 / (spreads[i] * spreads[i]);
      height -= 0.5 * off * off * precision[i][i] + ln(spreads[i]);
    }
    for (const [week, row] of rows.entries()) {
      const log = row.reduce((sum, x, i) => sum + x * mode[i], 0);
      const expected = exp(log);
      height += (counts[week] * log - expected) / inflation;
      for (let i = 0; i < size; i++) {
        if (row[i] === 0) continue;
        slope[i] += (row[i] * (counts[week] - expected)) / inflation;
        for (let j = 0; j <= i; j++) precision[i][j] += (row[i] * row[j] * expected) / inflation;
      }
    }
    factor = factorizeMatrix(precision);
    const move = solveFactorized(factor, slope);
    let largest = 0;
    for (let i = 0; i < size; i++) {
      mode[i] += Math.max(-2, Math.min(2, move[i]));
      largest = Math.max(largest, Math.abs(move[i]));
    }
    if (largest < 1e-9) break;
  }
  return { mode: [...mode], factor, logEvidence: height - 0.5 * logDeterminant(factor) };
}

/** Level, growth and months drawn as probable after the counts. */
export function drawSeason({ mode, factor }: SeasonFit, normals: readonly number[]): number[] {
  const off = solveTransposed(factor, Float64Array.from(normals));
  return mode.map((value, i) => value + off[i]);
}

/** Twelve factors of mean 1 from the months' offsets; all 1 where there are none. */
export function monthFactors(parameters: readonly number[]): number[] {
  const offsets = parameters.slice(2);
  if (offsets.length === 0) return new Array<number>(12).fill(1);
  const factors = offsets.map(exp);
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / 12;
  return factors.map((factor) => factor / mean);
}
