import { batch } from "@preact/signals";
import type { Forecast, Plan } from "../../engine/index.ts";
import type { PreviewAnswer, RunPool } from "../../workers/run-pool.ts";
import { frameOf } from "../charts/frame.ts";
import type { Question, State } from "./state.ts";

/** Futures in a preview: two blocks are soon done. */
const PREVIEW_TRIALS = 1000;

/**
 * A slower answer than this would lag behind the slider. It is timed while a simulation keeps the
 * workers busy, so a good part of it may be waiting that a drag does not have.
 */
const PROMPT_MILLISECONDS = 250;

/** The first answers of a worker are slow, for it compiles: they are not the last word. */
const TIMINGS_MAX = 4;

export interface Previews {
  /** Answers the present question at once, exactly where that is possible in time. */
  show(): Promise<void>;
}

/**
 * Answers under a moving slider: one at a time, always the newest question next.
 *
 * A short simulation tells of the periods. How long the exact answer for the total and the picture
 * over time takes depends on the plan, so the first few of a plan are timed; once one is prompt, it
 * stands in the preview from then on.
 *
 * @param now milliseconds on a steady clock
 */
export function openPreviews(state: State, pool: RunPool, now: () => number): Previews {
  let isBusy = false;
  let isWanted = false;
  let timed: Plan | undefined;
  let isPrompt = false;

  async function show(): Promise<void> {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    while (isWanted) {
      isWanted = false;
      const question = state.question.value;
      // A preview that fails is no loss: the simulation of the same question reports why.
      await preview(question).catch(() => {});
    }
    isBusy = false;
  }

  async function preview(question: Question): Promise<void> {
    const { plan, scenarios } = question;
    if (timed !== plan) void time(question).catch(() => {});
    if (state.activity.value.kind !== "dragging") return;
    const trials = Math.min(PREVIEW_TRIALS, question.trials);
    const [forecast, exact] = await Promise.all([
      pool.run({ ...question, trials }, { withoutExact: true }),
      timed === plan && isPrompt ? pool.exactPreview(plan, scenarios) : undefined,
    ]);
    present(state, question, withExact(forecast, exact));
  }

  async function time({ plan, scenarios }: Question): Promise<void> {
    timed = plan;
    isPrompt = false;
    for (let timing = 0; timing < TIMINGS_MAX && timed === plan && !isPrompt; timing++) {
      const startedAt = now();
      await pool.exactPreview(plan, scenarios);
      if (timed === plan) isPrompt = now() - startedAt <= PROMPT_MILLISECONDS;
    }
  }

  return { show };
}

function withExact(forecast: Forecast, exact: PreviewAnswer | undefined): Forecast {
  if (exact === undefined || "applies" in exact) return forecast;
  return { ...forecast, method: "exact", trials: 0, ...exact };
}

/**
 * Shows a preview unless a better answer is there: the simulation of the same question, or any
 * answer to a newer one.
 */
function present(state: State, question: Question, forecast: Forecast): void {
  const { kind } = state.activity.value;
  const isLate = kind === "resting" || (kind === "running" && question !== state.question.value);
  const shown = state.answered.value;
  const isNewerShown = shown !== undefined && shown.question.number > question.number;
  if (isLate || isNewerShown) return;
  batch(() => {
    state.answered.value = { question, forecast, seconds: undefined, isPartial: false };
    state.frame.value ??= frameOf(forecast);
  });
}
