import type { BlockSummary } from "../simulate/block-summary.ts";
import { readMoments } from "../simulate/moments.ts";
import { STRATA } from "../simulate/strata.ts";
import type { Outcome } from "./forecast-schema.ts";
import { shareError } from "./share-error.ts";

/** Futures that a stratum must have: of fewer, how they scatter is hardly known. */
const TRIALS_MIN = 5;

/**
 * An outcome with each stratum of the common factor counted for as likely as it is, however often
 * the run met it: unbiased, and surer for as much as the factor explains.
 *
 * @returns undefined where there are no strata, or too few futures for them
 * @see Cochran (1977), "Sampling Techniques", section 5A.9: stratification after selection
 */
export function describeWeighted(
  { strata, trials }: BlockSummary,
  outcome: number,
  minorUnits: number,
): Outcome["weighted"] {
  if (!strata?.trials.every((own) => own >= TRIALS_MIN)) return undefined;
  const found = Array.from(strata.trials, (own, stratum) => {
    const column = STRATA * outcome + stratum;
    const { mean, standardError } = readMoments(strata.bookings, column, own);
    const share = strata.hits[column] / own;
    return {
      mean,
      variance: standardError * standardError,
      share,
      shareVariance: (share * (1 - share)) / (own - 1),
    };
  });
  const average = (read: (each: (typeof found)[number]) => number) =>
    found.reduce((sum, each) => sum + read(each), 0) / STRATA;
  const errorOf = (variance: number) => Math.sqrt(variance / STRATA);
  const pHit = average(({ share }) => share);
  const pHitError = errorOf(average(({ shareVariance }) => shareVariance));
  return {
    by: "commonFactor",
    bookings: {
      mean: average(({ mean }) => mean) / minorUnits,
      standardError: errorOf(average(({ variance }) => variance)) / minorUnits,
    },
    pHit,
    // A share of none or all is never called certain.
    pHitStandardError: pHitError > 0 ? pHitError : shareError(pHit, trials),
  };
}
