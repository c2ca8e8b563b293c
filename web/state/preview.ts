import { batch } from "@preact/signals";
import type { Forecast, Plan, Scenario } from "../../engine/index.ts";
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

/** The first answers of a worker are slow, for it compiles: they are not the last word, */
const TIMINGS_MAX = 4;

/** but one that takes so long is. */
const HOPELESS_MILLISECONDS = 2000;

/** How long the exact answers to one kind of question took. */
interface Pace {
  timings: number;
  isTimed: boolean;
  isPrompt: boolean;
}

export interface Previews {
  /** Answers the present question at once, exactly where that is possible in time. */
  show(): Promise<void>;
}

/**
 * Answers under a moving slider: one at a time, always the newest question next.
 *
 * A short simulation tells of the periods. How long the exact answer for the total and the picture
 * over time takes depends on the plan, and on which changes begin later: the first few of each kind
 * are timed; once one is prompt, it stands in the preview from then on. One that is late after all
 * is not waited for, and its kind is timed anew.
 *
 * @param now milliseconds on a steady clock
 */
export function openPreviews(state: State, pool: RunPool, now: () => number): Previews {
  let isBusy = false;
  let isWanted = false;
  let known: Plan | undefined;
  const paces = new Map<string, Pace>();

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
    const pace = paceOf(question);
    if (!pace.isPrompt && !pace.isTimed) void time(question, pace);
    if (state.activity.value.kind !== "dragging") return;
    const trials = Math.min(PREVIEW_TRIALS, question.trials);
    const [forecast, exact] = await Promise.all([
      pool.run({ ...question, trials }, { withoutExact: true }),
      pace.isPrompt ? exactInTime(question, pace) : undefined,
    ]);
    present(state, question, withExact(forecast, exact));
  }

  function paceOf({ plan, scenarios }: Question): Pace {
    if (known !== plan) paces.clear();
    known = plan;
    const kind = kindOf(scenarios);
    const pace = paces.get(kind) ?? { timings: 0, isTimed: false, isPrompt: false };
    paces.set(kind, pace);
    return pace;
  }

  async function time({ plan, scenarios }: Question, pace: Pace): Promise<void> {
    pace.isTimed = true;
    while (known === plan && !pace.isPrompt && pace.timings < TIMINGS_MAX) {
      pace.timings++;
      const startedAt = now();
      const exact = await pool.exactPreview(plan, scenarios).catch(() => undefined);
      const took = now() - startedAt;
      pace.isPrompt = exact !== undefined && took <= PROMPT_MILLISECONDS;
      if (took > HOPELESS_MILLISECONDS) pace.timings = TIMINGS_MAX;
    }
    pace.isTimed = false;
  }

  async function exactInTime(
    { plan, scenarios }: Question,
    pace: Pace,
  ): Promise<PreviewAnswer | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        pace.isPrompt = false;
        resolve(undefined);
      }, PROMPT_MILLISECONDS);
    });
    const exact = pool.exactPreview(plan, scenarios);
    return Promise.race([exact, late]).finally(() => clearTimeout(timer));
  }

  return { show };
}

/** What of a question decides how long its exact answer takes: the changes that begin later. */
function kindOf(scenarios: readonly Scenario[]): string {
  const dated = scenarios.flatMap(({ changes }) => changes.filter(({ from }) => from));
  return JSON.stringify(dated.map(({ lever, where, from }) => [lever, where, from]));
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
