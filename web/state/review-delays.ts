import type { Comparison, Plan, Scenario } from "../../engine/index.ts";
import type { Progress } from "../../workers/run-job.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import type { ReviewedDelay } from "../charts/reviewed-delay.ts";

/** Days in one stage after which a weekly review closes. */
export const DELAYS = [21, 30, 45, 60, 90, 120, 180] as const;
/** Futures of each: enough to tell apart what is far apart; the intervals say the rest. */
export const DELAY_TRIALS = 500;

/** Whether a plan says how its pipeline is reviewed. */
export function hasReview({ disqualification }: Plan): boolean {
  return disqualification !== undefined;
}

/**
 * Closes sooner and later than the plan does, all on the same luck.
 *
 * A plan without a review is given one that does nothing, and held against that: its compliance is
 * then assumed.
 */
export async function reviewDelays(
  pool: Pick<RunPool, "compare">,
  plan: Plan,
  seed: string,
  signal: AbortSignal,
  tell: (delays: readonly ReviewedDelay[]) => void,
  tellDone: (share: number) => void = () => {},
): Promise<readonly ReviewedDelay[]> {
  const reviewed = { ...plan, disqualification: plan.disqualification ?? NO_RULE };
  const request = {
    plan: reviewed,
    alternatives: [[], ...DELAYS.map((days) => [closingAfter(days)])],
    seed,
    trials: DELAY_TRIALS,
  };
  const onPartial = (partial: Comparison) => tell(delaysOf(partial));
  const onProgress = ({ trials, total }: Progress) => tellDone(trials / total);
  return delaysOf(await pool.compare(request, { signal, onPartial, onProgress }));
}

function closingAfter(days: number): Scenario {
  const changes = [{ lever: "disqualification.afterDays" as const, set: days }];
  return { format: "quotacast-scenario/1", id: `after ${days} days`, question: "", changes };
}

/** The schema's defaults: most reviews close what they should, by no rule yet. */
const NO_RULE = { evidencePerWeek: 0, compliance: 0.8, respectPaused: true };

function delaysOf({ scenarios }: Comparison): readonly ReviewedDelay[] {
  return scenarios.map(({ forecast, delta }, index) => {
    const found = forecast.mechanisms?.disqualification;
    if (found === undefined) throw new Error("a plan with a review did not say what it closed");
    return {
      days: DELAYS[index],
      bookings: delta.bookingsMean,
      bookingsInterval: delta.bookingsMeanInterval,
      ...found,
    };
  });
}
