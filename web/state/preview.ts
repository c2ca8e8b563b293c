import { batch } from "@preact/signals";
import type { Forecast } from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { frameOf } from "../charts/frame.ts";
import type { Question, State } from "./state.ts";

/** Futures in a preview where no exact answer exists: two blocks are soon done. */
const PREVIEW_TRIALS = 1000;

type Answer = Forecast | undefined;

export interface Previews {
  /** Answers the present question at once, exactly where that is possible. */
  show(): Promise<void>;
}

/**
 * Answers under a moving slider: one at a time, always the newest question next.
 *
 * A preview that comes after the simulation of its question has begun is still shown; one that
 * comes after that simulation's end is not.
 */
export function openPreviews(state: State, pool: RunPool): Previews {
  let isBusy = false;
  let isWanted = false;

  async function show(): Promise<void> {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    while (isWanted) {
      isWanted = false;
      const question = state.question.value;
      // A preview that fails is no loss: the simulation of the same question reports why.
      const forecast = await preview(pool, state, question).catch(() => undefined);
      if (forecast) present(state, question, forecast);
    }
    isBusy = false;
  }

  return { show };
}

async function preview(pool: RunPool, state: State, question: Question): Promise<Answer> {
  const exact = await pool.exact(question.plan, question.scenarios);
  if (!("applies" in exact)) return exact;
  if (state.activity.value.kind !== "dragging") return undefined;
  return pool.run({ ...question, trials: Math.min(PREVIEW_TRIALS, question.trials) });
}

function present(state: State, question: Question, forecast: Forecast): void {
  const { kind } = state.activity.value;
  const isLate = kind === "resting" || (kind === "running" && question !== state.question.value);
  if (isLate) return;
  batch(() => {
    state.answered.value = { question, forecast, seconds: undefined, isPartial: false };
    state.frame.value ??= frameOf(forecast);
  });
}
