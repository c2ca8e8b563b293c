import {
  bookingsBelow,
  bookingsQuantile,
  bookingsUpTo,
} from "../../../engine/exact/bookings-law.ts";
import { openSolutions } from "../../../engine/exact/solutions.ts";
import {
  boundsOf,
  outcomesOf,
  type SolvedOutcome,
  solveOutcomes,
} from "../../../engine/forecast/solve-exactly.ts";
import { blockCount, type Plan, type Scenario, simulateBlock } from "../../../engine/index.ts";
import { makeModel } from "../../../engine/process/model.ts";
import { compareByBlocks } from "./compare-by-blocks.ts";
import type { Finding } from "./finding.ts";

const LEVELS = [0.1, 0.3, 0.5, 0.75, 0.95];

/** With fewer blocks, how they differ does not tell how far a figure is known. */
const BLOCKS_MIN = 30;

/** A share of trials is near enough to normal where so many are expected on either side. */
const EXPECTED_MIN = 20;

/** Laws that are not known better than this, for their odd atoms, cannot be compared. */
const ERROR_BOUND_MAX = 1e-4;

/** Holds a simulation's trials against the exact law of each outcome. */
export function compareWithSimulation(
  plan: Plan,
  scenarios: readonly Scenario[],
  trials: number,
): Finding[] {
  const model = makeModel(plan, scenarios);
  const spans = outcomesOf(model);
  const outcomes = solveOutcomes(openSolutions(model, boundsOf(spans)), spans);
  const request = { plan, scenarios, seed: "7", trials, keepDraws: true };
  const blocks = Array.from({ length: blockCount(request) }, (_, block) =>
    simulateBlock(request, block),
  );
  const draws = blocks.flatMap((block) => block.draws.flatMap(({ bookings }) => [...bookings]));
  const findings = outcomes.flatMap((outcome, column) => {
    const own = draws
      .filter((_, at) => at % outcomes.length === column)
      .map((total) => total - outcome.booked);
    if (outcome.errorBound > ERROR_BOUND_MAX) return [compareMeans(outcome, own)];
    return [compareMeans(outcome, own), ...compareShares(outcome, own)];
  });
  return blocks.length < BLOCKS_MIN
    ? findings
    : [...findings, ...compareByBlocks(request, outcomes, blocks)];
}

function compareMeans({ mean, sd }: SolvedOutcome, draws: readonly number[]): Finding {
  const found = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  // Rounding to cents moves a mean that hardly varies.
  const error = Math.max(1, sd / Math.sqrt(draws.length));
  return { figure: "mean", z: (found - mean) / error };
}

function compareShares({ law, quota, booked }: SolvedOutcome, draws: readonly number[]) {
  const missing = quota - booked;
  const levels = LEVELS.map((level) => bookingsQuantile(law, level));
  return [
    compareShare("P(below quota)", draws, (x) => x < missing, bookingsBelow(law, missing)),
    ...levels.map((amount, i) =>
      compareShare(`q${LEVELS[i]}`, draws, (x) => x <= amount, bookingsUpTo(law, amount)),
    ),
  ];
}

function compareShare(
  figure: string,
  draws: readonly number[],
  isIn: (draw: number) => boolean,
  probability: number,
): Finding {
  const count = draws.filter(isIn).length;
  const expected = probability * draws.length;
  const variance = expected * (1 - probability);
  // In a tail the count is Poisson, whose own tail is longer than the normal one.
  const spread = Math.sqrt(Math.max(variance, EXPECTED_MIN));
  return { figure, z: (count - expected) / spread };
}
