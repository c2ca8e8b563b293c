import { describeSolvedPipeline } from "../../../engine/forecast/describe-solved-pipeline.ts";
import type { SolvedOutcome } from "../../../engine/forecast/solve-exactly.ts";
import { type BlockSummary, makeForecast, type RunRequest } from "../../../engine/index.ts";
import type { Finding } from "./finding.ts";

/** What is told of the pipeline at its end and of the way there. */
const COUNTS = ["openAtStart", "created", "won", "lost", "openAtEnd"] as const;

/** A figure that no future moves is right to so much. */
const FIXED_ERROR = 1e-6;

/**
 * Holds spreads, wins and what becomes of the pipeline against a simulation. How far each of those
 * is known is told by how it differs from block to block.
 *
 * @param blocks at least some 30, of equal size
 */
export function compareByBlocks(
  request: RunRequest,
  outcomes: readonly SolvedOutcome[],
  blocks: readonly BlockSummary[],
): Finding[] {
  const unit = outcomes[0].solved.model.minorUnits;
  const forecasts = blocks.map((block) => makeForecast(request, block));
  const described = forecasts.map(({ total, periods }) => [total, ...periods]);
  const square = (x: number) => x * x;
  const own = outcomes.flatMap((outcome, column): Finding[] => {
    const values = described.map((columns) => columns[column]);
    return [
      compare(
        `variance ${column}`,
        values.map((o) => square(o.bookings.sd)),
        square(outcome.sd / unit),
      ),
      compare(
        `wins ${column}`,
        values.map((o) => o.wins.mean),
        outcome.wins,
      ),
      compare(
        `variance of wins ${column}`,
        values.map((o) => square(o.wins.sd)),
        square(outcome.winsSd),
      ),
    ];
  });
  const pipeline = describeSolvedPipeline(outcomes[0].solved);
  const counts = COUNTS.map((name) =>
    compare(
      name,
      forecasts.map((forecast) => forecast.pipeline[name]),
      pipeline[name],
    ),
  );
  return [...own, ...counts];
}

function compare(figure: string, found: readonly number[], expected: number): Finding {
  const mean = found.reduce((sum, x) => sum + x, 0) / found.length;
  const squares = found.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  const error = Math.sqrt(squares / (found.length * (found.length - 1)));
  const off = mean - expected;
  if (error < FIXED_ERROR && Math.abs(off) < FIXED_ERROR) return { figure, z: 0 };
  return { figure, z: off / error };
}
