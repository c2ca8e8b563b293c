import { batch } from "@preact/signals";
import { type Forecast, TRIALS_UNDER_A_SLIDER } from "../../engine/index.ts";
import { answerSentence } from "../../words/answer.ts";
import { countWords } from "../../words/count.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { frameOf } from "../charts/frame.ts";
import type { Answered, Question, State } from "./state.ts";

/** Shorter runs show no progress: a bar that flashes past tells nothing. */
const PROGRESS_AFTER_MILLISECONDS = 300;

export interface RunCycle {
  /** Simulates the present question, in place of whatever runs. */
  run(): Promise<void>;
  /** Ends the run; what it has found so far stays, and is labelled. */
  cancel(): void;
  /** Drops the run, because its question is out of date. */
  interrupt(): void;
}

/**
 * Runs one simulation at a time: the newest question wins, and an answer that comes too late is
 * dropped.
 *
 * @param now milliseconds on a steady clock
 */
export function openRunCycle(state: State, pool: RunPool, now: () => number): RunCycle {
  let current: AbortController | undefined;

  async function run(): Promise<void> {
    interrupt();
    const controller = new AbortController();
    current = controller;
    const question = state.question.value;
    const startedAt = now();
    const isCurrent = () => current === controller;
    const elapsedSeconds = () => (now() - startedAt) / 1000;
    begin(state, question);
    const slow = setTimeout(() => isCurrent() && markSlow(state), PROGRESS_AFTER_MILLISECONDS);
    try {
      const request = { ...question, sharedPasts: TRIALS_UNDER_A_SLIDER };
      const forecast = await pool.run(request, {
        signal: controller.signal,
        onProgress: ({ trials }) => isCurrent() && showProgress(state, trials),
        onPartial: (partial) => isCurrent() && showPartial(state, question, partial),
        onNote: ({ message }) => {
          state.notes.value = [...state.notes.value, message];
        },
      });
      if (isCurrent()) finish(state, question, forecast, elapsedSeconds());
    } catch (error) {
      if (isCurrent()) fail(state, error);
    } finally {
      clearTimeout(slow);
    }
  }

  function cancel(): void {
    if (state.activity.value.kind !== "running") return;
    const partial = state.partial.value;
    interrupt();
    stop(state, partial);
  }

  function interrupt(): void {
    current?.abort();
    current = undefined;
    state.partial.value = undefined;
  }

  return { run, cancel, interrupt };
}

function begin(state: State, { trials: total }: Question): void {
  batch(() => {
    state.problem.value = undefined;
    state.notes.value = [];
    const progress = { trials: 0, total, isSlow: false };
    state.activity.value = { kind: "running", ...progress };
  });
}

function markSlow(state: State): void {
  const { value } = state.activity;
  if (value.kind === "running") state.activity.value = { ...value, isSlow: true };
}

function showProgress(state: State, trials: number): void {
  const { value } = state.activity;
  if (value.kind === "running") state.activity.value = { ...value, trials };
}

/** A preview that already answers the question is better than fewer of its futures. */
function showPartial(state: State, question: Question, forecast: Forecast): void {
  const shown = state.answered.value;
  const isBetter = ({ method, trials }: Forecast) => method === "exact" || trials > forecast.trials;
  const isPreview = shown?.question === question && isBetter(shown.forecast);
  batch(() => {
    state.partial.value = { question, forecast, seconds: undefined, isPartial: true };
    if (!isPreview) state.answered.value = state.partial.value;
    state.frame.value ??= frameOf(forecast);
  });
}

function finish(state: State, question: Question, forecast: Forecast, seconds: number): void {
  batch(() => {
    state.answered.value = { question, forecast, seconds, isPartial: false };
    state.partial.value = undefined;
    state.frame.value = frameOf(forecast);
    state.activity.value = { kind: "resting" };
    state.spoken.value = answerSentence(forecast.total, forecast.currency);
  });
}

function stop(state: State, partial: Answered | undefined): void {
  batch(() => {
    if (partial) state.answered.value = partial;
    state.activity.value = { kind: "resting" };
    state.spoken.value = partial
      ? `Stopped after ${countWords(partial.forecast.trials)} futures.`
      : "Stopped. The answer shown is the earlier one.";
  });
}

function fail(state: State, error: unknown): void {
  batch(() => {
    state.activity.value = { kind: "resting" };
    state.problem.value = {
      title: "The simulation could not be run.",
      advice: "The answer shown is the earlier one. Run again, or reset the levers.",
      details: [error instanceof Error ? error.message : String(error)],
    };
  });
}
