import { hasShock } from "../process/shock.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { entityOfCell } from "../random/entity.ts";
import { trialKey } from "../random/trial-key.ts";
import type { CompiledRun } from "./compiled-run.ts";
import { gather } from "./moments.ts";
import { emptyStrata, STRATA, type Strata } from "./strata.ts";

/**
 * Sums a block's trials by what the common factor is at asOf: see BlockSummary.
 *
 * How likely each stratum is, is known exactly; how often a run happens to meet it is chance. Where
 * the exact solver answers there is no need of it.
 *
 * @param known of other blocks, which changes and is returned
 * @param bookings by trial of the block, of the total and then of each period
 * @param first index of the block's first trial
 */
export function gatherStrata(
  known: Strata | undefined,
  bookings: Float64Array,
  run: CompiledRun,
  first: number,
): Strata | undefined {
  if (!isStratified(run)) return undefined;
  const { periods } = run.model;
  const total = periods.reduce((sum, { quota }) => sum + quota, 0);
  const quotas = [total, ...periods.map(({ quota }) => quota)];
  const strata = known ?? emptyStrata(quotas.length);
  const trials = bookings.length / quotas.length;
  const entity = entityOfCell(run.factorEntity, 0);
  for (let row = 0; row < trials; row++) {
    const word = drawWord(trialKey(run.seedKey, first + row), entity, PURPOSE.factor);
    const stratum = Math.floor(uniformOf(word) * STRATA);
    strata.trials[stratum]++;
    for (let outcome = 0; outcome < quotas.length; outcome++) {
      const column = STRATA * outcome + stratum;
      const at = outcome * trials + row;
      gather(strata.bookings, column, bookings, at, 1);
      if (bookings[at] >= quotas[outcome]) strata.hits[column]++;
    }
  }
  return strata;
}

/** Where futures are not solved, and their common factor is drawn, once for each of them. */
function isStratified({ model, kernel }: CompiledRun): boolean {
  const { commonFactor, uncertainty } = model.plan;
  const isSolved = kernel !== "life" && commonFactor.path === "constant";
  const isDrawn = hasShock(commonFactor) && model.factorStart.value === undefined;
  return !isSolved && isDrawn && uncertainty === undefined;
}
