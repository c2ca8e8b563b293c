import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Comparison, type Plan, type Scenario, trialsPerBlock } from "../../engine/index.ts";
import type { Progress } from "../../workers/run-job.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { askableScenarios } from "./scenario-actions.ts";
import type { State } from "./state.ts";

/** What a comparison is asked: the plan itself and what is kept beside it, on the same luck. */
export interface CompareQuestion {
  readonly plan: Plan;
  readonly kept: readonly Scenario[];
  /** Id of the scenario that the others are held against; empty for the plan itself. */
  readonly against: string;
  readonly seed: string;
  readonly trials: number;
}

export interface Compared {
  readonly question: CompareQuestion;
  readonly comparison: Comparison;
  readonly isPartial: boolean;
}

export interface Comparing {
  readonly against: Signal<string>;
  readonly question: ReadonlySignal<CompareQuestion>;
  readonly compared: ReadonlySignal<Compared | undefined>;
  /** How far a comparison is that runs; undefined where none does. */
  readonly progress: ReadonlySignal<Progress | undefined>;
  /** Whether somebody looks: what nobody sees is not computed. */
  readonly isShown: Signal<boolean>;
  cancelComparison(): void;
  /** The comparison of what is kept now, once it is whole; undefined where there is none. */
  whole(): Promise<Compared | undefined>;
  /** The same few futures in every scenario: what each books in all, shape [futures][rows]. */
  drawFutures(): Promise<readonly (readonly number[])[]>;
}

/** How many futures are looked at one by one: nobody watches more. */
const FUTURES = 50;

/** Compares whenever what is compared has changed and is looked at; the newest question wins. */
export function openComparing(state: State, pool: RunPool): Comparing {
  const against = signal("");
  const isShown = signal(false);
  const compared = signal<Compared | undefined>(undefined);
  const progress = signal<Progress | undefined>(undefined);
  const question = computed<CompareQuestion>(() => {
    const kept = askableScenarios(state);
    return {
      plan: state.loaded.value.plan,
      kept,
      against: kept.some(({ id }) => id === against.value) ? against.value : "",
      seed: state.seed.value,
      trials: state.trials.value,
    };
  });
  let current: AbortController | undefined;
  let ended: Promise<void> = Promise.resolve();
  /** What is compared at the moment, or was last. */
  let asked: CompareQuestion | undefined;

  effect(() => {
    const now = question.value;
    if (isShown.value && compared.peek()?.question !== now) ask(now);
  });

  function ask(question: CompareQuestion): void {
    current?.abort();
    asked = question;
    if (question.kept.length > 0) ended = compare(question);
  }

  async function compare(asked: CompareQuestion): Promise<void> {
    const controller = new AbortController();
    const isCurrent = () => current === controller && !controller.signal.aborted;
    current = controller;
    progress.value = { trials: 0, total: asked.trials };
    const show = (comparison: Comparison, isPartial: boolean) => {
      if (isCurrent()) compared.value = { question: asked, comparison, isPartial };
    };
    try {
      const { plan, seed, trials } = asked;
      const request = { plan, seed, trials, alternatives: alternativesOf(asked) };
      const comparison = await pool.compare(request, {
        signal: controller.signal,
        isUrgent: () => isShown.value,
        onPartial: (partial) => show(partial, true),
        onProgress: (done) => {
          if (isCurrent()) progress.value = done;
        },
      });
      show(comparison, false);
    } catch (error) {
      if (isCurrent()) state.problem.value = problemOf(error);
    } finally {
      if (current === controller) progress.value = undefined;
    }
  }

  return {
    against,
    question,
    compared,
    progress,
    isShown,
    async drawFutures() {
      const { plan, kept, seed, trials } = question.value;
      const alternatives = [[], ...kept.map((scenario) => [scenario])];
      const drawn = Math.min(FUTURES, trials);
      const blocks = Math.ceil(drawn / trialsPerBlock(plan));
      const totalsOf = async (scenarios: Scenario[]) => {
        const request = { plan, scenarios, seed, trials };
        const parts = Array.from({ length: blocks }, (_, block) => pool.totals(request, block));
        return (await Promise.all(parts)).flat();
      };
      const columns = await Promise.all(alternatives.map(totalsOf));
      return Array.from({ length: drawn }, (_, future) => columns.map((column) => column[future]));
    },
    async whole() {
      const now = question.value;
      const isWhole = () => compared.value?.question === now && !compared.value.isPartial;
      if (now.kept.length === 0) return;
      if (!isWhole() && (asked !== now || progress.value === undefined)) ask(now);
      await ended;
      return isWhole() ? compared.value : undefined;
    },
    cancelComparison() {
      current?.abort();
      progress.value = undefined;
    },
  };
}

/** What the others are held against comes first. */
export function alternativesOf({ kept, against }: CompareQuestion): (readonly Scenario[])[] {
  const all: (readonly Scenario[])[] = [[], ...kept.map((scenario) => [scenario])];
  const first = 1 + kept.findIndex(({ id }) => id === against);
  return [all[first], ...all.filter((_, index) => index !== first)];
}

function problemOf(error: unknown) {
  return {
    title: "The scenarios could not be compared.",
    advice: "What is shown is the comparison before. Change a scenario, or take one away.",
    details: [error instanceof Error ? error.message : String(error)],
  };
}
