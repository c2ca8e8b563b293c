import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Forecast, Plan, Scenario } from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import type { State } from "./state.ts";

/** Futures enough for the edges of a band, which needs no third digit. */
const TRIALS = 4000;

/** All that opportunities share stands where the plan has it: what is left is each one's luck. */
const NOTHING_SHARED: Scenario = {
  format: "quotacast-scenario/1",
  id: "luck-alone",
  question: "What if only luck differed from future to future?",
  changes: [{ lever: "commonFactor.value", set: 0 }],
};

/**
 * How bookings would spread if only luck differed: for the shown answer, once it has been
 * simulated in full.
 */
export function openLuck(
  state: State,
  pool: RunPool,
): ReadonlySignal<Forecast["timeline"] | undefined> {
  const luck = signal<Forecast["timeline"] | undefined>(undefined);

  effect(() => {
    const answered = state.answered.value;
    luck.value = undefined;
    if (answered?.seconds === undefined) return;
    const { question, forecast } = answered;
    // Who asks something else waits for its answer, and for no band of the one before.
    if (state.question.value !== question) return;
    if (!sharesAnything(question.plan)) {
      luck.value = forecast.timeline;
      return;
    }
    const controller = new AbortController();
    const request = {
      plan: known(question.plan),
      scenarios: [...question.scenarios, NOTHING_SHARED],
      seed: question.seed,
      trials: Math.min(TRIALS, question.trials),
    };
    // A band that cannot be drawn is left out: the picture says the rest.
    // What can be solved is soon simulated: one worker does it, and the page moves freely.
    const byOne = forecast.total.exact.applies;
    pool.run(request, { withoutExact: true, byOne, signal: controller.signal }).then(
      ({ timeline }) => {
        if (!controller.signal.aborted) luck.value = timeline;
      },
      () => {},
    );
    return () => controller.abort();
  });

  return luck;
}

/** The plan as if its numbers were known: what history leaves open about them is no luck. */
function known({ uncertainty: _, ...plan }: Plan): Plan {
  return plan;
}

function sharesAnything({ commonFactor, uncertainty }: Plan): boolean {
  const { creation, winRate, speed, dealSize } = commonFactor;
  return uncertainty !== undefined || creation + winRate + speed + dealSize > 0;
}
