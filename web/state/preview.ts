import { batch, effect } from "@preact/signals";
import { type Forecast, TRIALS_UNDER_A_SLIDER, whyLife } from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { frameOf } from "../charts/frame.ts";
import { openPaces, type Pace } from "./pace.ts";
import type { Question, State } from "./state.ts";

/** Futures in a preview where each takes microseconds: they are soon done. */
const PREVIEW_TRIALS = 1000;

/** The first that are told of a preview whose futures take a millisecond each; more follow. */
const FIRST_TRIALS = 80;

/** A hand that moves on sooner sees totals alone: what completes one would hold up the next. */
const LINGER_MILLISECONDS = 40;

export interface Previews {
  /** Answers the present question at once, exactly where that is possible in time. */
  show(): Promise<void>;
}

/**
 * Answers under a moving slider: one at a time, always the newest question next.
 *
 * Where the exact total is prompt it is shown alone, over the periods and the way of the answer
 * before. Once the hand lingers, a short simulation of them follows, then the exact way. A total
 * that is late after all is not waited for, and its kind is timed anew; until it is known to be
 * prompt, the short simulation answers. Where futures take long, a first few are told at once, then
 * more and more of them until the hand moves on.
 */
export function openPreviews(state: State, pool: RunPool): Previews {
  let isBusy = false;
  let isWanted = false;
  let isSketching = false;
  /** Ends what only completes an answer that is shown. */
  let completing: AbortController | undefined;
  const pacesOf = openPaces();
  effect(() => {
    if (state.activity.value.kind === "running") completing?.abort();
  });

  async function show(): Promise<void> {
    isWanted = true;
    completing?.abort();
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
    const { total: pace, way } = pacesOf(question);
    const solveTotal = () => pool.exactTotal(plan, scenarios);
    if (!pace.isPrompt()) void pace.time(solveTotal);
    if (state.activity.value.kind !== "dragging") return;
    const solved = pace.isPrompt() ? await pace.inTime(solveTotal()) : undefined;
    if (solved === undefined) {
      if (whyLife(plan) === undefined) present(state, question, await simulate(question));
      else await simulateMore(question);
      return;
    }
    const total = solved.value;
    const before = state.answered.value;
    const over = (forecast: Forecast) => ({
      ...forecast,
      method: "exact" as const,
      trials: 0,
      total,
    });
    if (before?.question.plan === plan) present(state, question, over(before.forecast));
    if (isWanted) return;
    completing = new AbortController();
    const { signal } = completing;
    await linger(signal);
    if (state.activity.value.kind !== "dragging") return;
    const whole = over(await simulate(question, signal));
    present(state, question, whole);
    void sketch(question, whole, way).catch(() => {});
  }

  /** One worker does it, and the page's own thread, on which the slider moves, merges nothing. */
  function simulate(question: Question, signal?: AbortSignal): Promise<Forecast> {
    const trials = Math.min(PREVIEW_TRIALS, question.trials);
    return pool.run(
      { ...question, trials },
      { withoutExact: true, byOne: true, hurries: true, ...(signal && { signal }) },
    );
  }

  /** All workers do it; the first answer is waited for, and refined until the hand moves. */
  async function simulateMore(question: Question): Promise<void> {
    const trials = Math.min(TRIALS_UNDER_A_SLIDER, question.trials);
    const controller = new AbortController();
    const tell = (forecast: Forecast) => {
      present(state, question, forecast);
      completing = controller;
      if (isWanted) controller.abort();
    };
    const { signal } = controller;
    const request = { ...question, trials, sharedPasts: trials };
    const options = { withoutExact: true, hurries: true, partialFrom: FIRST_TRIALS, signal };
    tell(await pool.run(request, { ...options, onPartial: tell }));
  }

  /** Nobody waits for it: the next total comes first. */
  async function sketch(question: Question, shown: Forecast, pace: Pace): Promise<void> {
    const { plan, scenarios } = question;
    const solveWay = () => pool.exactWay(plan, scenarios);
    if (!pace.isPrompt()) void pace.time(solveWay);
    if (!pace.isPrompt() || isSketching) return;
    isSketching = true;
    const found = await solveWay().finally(() => {
      isSketching = false;
    });
    if (found) present(state, question, { ...shown, timeline: found.value });
  }

  return { show };
}

/** Waits whether the hand rests for a moment; rejects when it moves on. */
function linger(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, LINGER_MILLISECONDS);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
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
