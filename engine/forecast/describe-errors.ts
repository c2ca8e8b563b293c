import type { Model } from "../process/model.ts";
import type { BlockSummary } from "../simulate/block-summary.ts";
import { type PairMoments, readPair } from "../simulate/pair-moments.ts";
import { PAIRS, type PairName } from "../simulate/pairs.ts";
import type { Mechanisms } from "./mechanisms-schema.ts";

/** How many of a tally's units make one of what is told; 1 where they are the same. */
const UNITS: Readonly<Partial<Record<PairName, number>>> = { cycleDays: 100, focus: 1000 };
const IN_MONEY: readonly PairName[] = ["wonSize", "forecastBias"];

/** What is told only of plans with such a block. */
const OF_MARKETING: readonly PairName[] = ["acceptance", "reportedConversion"];
const OF_CAPACITY: readonly PairName[] = ["openPerRep", "focus", "phantomShare"];

/**
 * Monte Carlo errors of what mechanisms tell as ratios and differences, by name; null where there
 * is nothing to divide by.
 *
 * @param inflation how many times larger errors are than if trials were independent
 * @see Cochran (1977), Sampling Techniques, 6.4: the ratio of two means, by its linear part
 */
export function describeErrors(
  { plan, minorUnits }: Model,
  { trials, pairs }: BlockSummary,
  inflation: number,
): Mechanisms["errors"] {
  const isTold = (name: PairName) =>
    (plan.capacity !== undefined || !OF_CAPACITY.includes(name)) &&
    (plan.qualification?.marketing !== undefined || !OF_MARKETING.includes(name));
  const errors = PAIRS.filter(isTold).map((name) => {
    const pair = readPair(pairs, name, trials);
    const unit = IN_MONEY.includes(name) ? minorUnits : (UNITS[name] ?? 1);
    const error = name === "forecastBias" ? differenceError(pair) : ratioError(pair);
    return [name, error && (inflation * error) / (unit * Math.sqrt(trials))];
  });
  return Object.fromEntries(errors);
}

/** Of one trial. */
function differenceError(pair: PairMoments): number {
  return Math.sqrt(spread(pair, 1));
}

function ratioError(pair: PairMoments): number | null {
  const { above, below } = pair;
  return below > 0 ? Math.sqrt(spread(pair, above / below)) / below : null;
}

/** Variance of what is above less so many times what is below. */
function spread({ varianceAbove, varianceBelow, covariance }: PairMoments, times: number): number {
  return Math.max(0, varianceAbove + times * times * varianceBelow - 2 * times * covariance);
}
