import { batch } from "@preact/signals";
import type { Forecast, Plan } from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { frameOf } from "../charts/frame.ts";
import type { Question, State } from "./state.ts";

/** Futures in a preview where no exact answer comes in time: two blocks are soon done. */
const PREVIEW_TRIALS = 1000;

/** A slower answer than this would lag behind the slider. */
const PROMPT_MILLISECONDS = 150;

export interface Previews {
  /** Answers the present question at once, exactly where that is possible in time. */
  show(): Promise<void>;
}

/**
 * Answers under a moving slider: one at a time, always the newest question next.
 *
 * How long the exact answer takes depends on the plan, so the first one of a plan is timed beside a
 * short simulation. If it was prompt, it is the preview from then on.
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
    if (timed === question.plan && isPrompt) return solve(question);
    if (timed !== question.plan) void time(question).catch(() => {});
    if (state.activity.value.kind !== "dragging") return;
    const trials = Math.min(PREVIEW_TRIALS, question.trials);
    present(state, question, await pool.run({ ...question, trials }));
  }

  async function time(question: Question): Promise<void> {
    timed = question.plan;
    isPrompt = false;
    const startedAt = now();
    await solve(question);
    if (timed === question.plan) isPrompt = now() - startedAt <= PROMPT_MILLISECONDS;
  }

  async function solve(question: Question): Promise<void> {
    const answer = await pool.exact(question.plan, question.scenarios);
    if (!("applies" in answer)) present(state, question, answer);
  }

  return { show };
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
