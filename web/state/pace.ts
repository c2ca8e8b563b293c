import type { Plan, Scenario } from "../../engine/index.ts";
import type { Question } from "./state.ts";

/** A slower answer than this would lag behind the slider. */
const PROMPT_MILLISECONDS = 250;

/** The first answers of a worker are slow, for it compiles: they are not the last word, */
const TIMINGS_MAX = 4;

/** but one that takes so long is. */
const HOPELESS_MILLISECONDS = 2000;

/** Whether the exact answers to one kind of question are prompt enough to stand under a slider. */
export interface Pace {
  isPrompt(): boolean;
  /** Times an answer, until it is known whether its kind is prompt. */
  time(solve: () => Promise<Took>): Promise<void>;
  /** What is asked for, unless it is late after all: its kind is then no longer prompt. */
  inTime<Value>(asked: Promise<Value>): Promise<Value | undefined>;
}

type Took = { readonly milliseconds: number } | undefined;

/** Of the total, and of the way there, which takes several times as long. */
export interface Paces {
  readonly total: Pace;
  readonly way: Pace;
}

/**
 * Keeps what is known of the kinds of questions of a plan. How long an exact answer takes depends
 * on the plan, and on which changes begin later: the first few of each kind are timed.
 *
 * @returns what is known of a question's kind
 */
export function openPaces(): (question: Question) => Paces {
  const paces = new Map<string, Paces>();
  let known: Plan | undefined;
  return ({ plan, scenarios }) => {
    if (known !== plan) paces.clear();
    known = plan;
    const kind = kindOf(scenarios);
    const isAsked = () => known === plan;
    const found = paces.get(kind) ?? { total: openPace(isAsked), way: openPace(isAsked) };
    paces.set(kind, found);
    return found;
  };
}

function openPace(isAsked: () => boolean): Pace {
  let timings = 0;
  let isTimed = false;
  let isPrompt = false;

  async function time(solve: () => Promise<Took>): Promise<void> {
    if (isTimed) return;
    isTimed = true;
    while (isAsked() && !isPrompt && timings < TIMINGS_MAX) {
      timings++;
      const { milliseconds = Infinity } = (await solve().catch(() => undefined)) ?? {};
      isPrompt = milliseconds <= PROMPT_MILLISECONDS;
      if (milliseconds > HOPELESS_MILLISECONDS) timings = TIMINGS_MAX;
    }
    isTimed = false;
  }

  function inTime<Value>(asked: Promise<Value>): Promise<Value | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        isPrompt = false;
        resolve(undefined);
      }, PROMPT_MILLISECONDS);
    });
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  }

  return { isPrompt: () => isPrompt, time, inTime };
}

/** What of a question decides how long its exact answer takes: the changes that begin later. */
function kindOf(scenarios: readonly Scenario[]): string {
  const dated = scenarios.flatMap(({ changes }) => changes.filter(({ from }) => from));
  return JSON.stringify(dated.map(({ lever, where, from }) => [lever, where, from]));
}
