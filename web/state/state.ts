import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Forecast, Plan, PlanDocument, Scenario, Warning } from "../../engine/index.ts";
import type { Frame } from "../charts/frame.ts";
import { type Multipliers, sliderScenario, UNMOVED } from "../levers/lever.ts";
import type { Examined } from "./examined.ts";
import type { Importing } from "./importing.ts";
import type { Problem } from "./problem.ts";

/** The plan on screen, and what its reader should know of it. */
export interface LoadedPlan {
  /** The plan as somebody wrote it: what it leaves out is assumed. */
  readonly document: PlanDocument;
  /** The same, its defaults filled in. */
  readonly plan: Plan;
  readonly warnings: readonly Warning[];
  /** Whether its levers' values were typed or fitted by nobody: an example's, not a team's. */
  readonly isExample: boolean;
  /** What the page did to it, said on screen; empty where nothing. */
  readonly note: string;
  /** The document that this workspace began with, once it was edited. */
  readonly base?: PlanDocument;
  /** Places in it that a person has typed over. */
  readonly typed?: readonly string[];
  /** What was found in the export that it opens with or was fitted to. */
  readonly examined?: Examined | undefined;
}

/** What a run is asked; a new object with every change of its parts. */
export interface Question {
  /** Counts up: of two questions, the newer has the higher. */
  readonly number: number;
  readonly plan: Plan;
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly trials: number;
}

/** The forecast on screen, and the question that it answers. */
export interface Answered {
  readonly question: Question;
  readonly forecast: Forecast;
  /** Wall time; undefined for a preview. */
  readonly seconds: number | undefined;
  readonly isPartial: boolean;
}

/** What the page is doing. */
export type Activity =
  | { readonly kind: "resting" }
  | {
      readonly kind: "dragging";
      /** Whether a hand moves a slider, rather than that something else was asked. */
      readonly isByHand: boolean;
    }
  | {
      readonly kind: "running";
      readonly trials: number;
      readonly total: number;
      /** Whether it has run for so long that its progress should be shown. */
      readonly isSlow: boolean;
    };

/** Everything on screen follows from these. Changed only by the store's actions. */
export interface State {
  readonly loaded: Signal<LoadedPlan>;
  readonly multipliers: Signal<Multipliers>;
  /** A what-if that is no position of the sliders, such as losing the biggest opportunity. */
  readonly preset: Signal<Scenario | undefined>;
  /** The what-ifs that were kept to be compared, in the reader's order. */
  readonly kept: Signal<readonly Scenario[]>;
  readonly seed: Signal<string>;
  readonly trials: Signal<number>;
  readonly question: ReadonlySignal<Question>;
  readonly answered: Signal<Answered | undefined>;
  /** What an unfinished run has found so far. */
  readonly partial: Signal<Answered | undefined>;
  readonly activity: Signal<Activity>;
  /** Whether what is shown does not answer what is asked, and so should look like it. */
  readonly isOutdated: ReadonlySignal<boolean>;
  readonly frame: Signal<Frame | undefined>;
  readonly problem: Signal<Problem | undefined>;
  readonly importing: Signal<Importing | undefined>;
  /** What a screen reader should say next. */
  readonly spoken: Signal<string>;
  /** What happened on the way, such as a worker that crashed and was replaced. */
  readonly notes: Signal<readonly string[]>;
}

const DEFAULT_SEED = "1";
const DEFAULT_TRIALS = 100_000;

/** The state of a page that has just been opened on a plan. */
export function makeState(initial: LoadedPlan): State {
  const loaded = signal(initial);
  const multipliers = signal(UNMOVED);
  const preset = signal<Scenario | undefined>(undefined);
  const kept = signal<readonly Scenario[]>([]);
  const seed = signal(DEFAULT_SEED);
  const trials = signal(DEFAULT_TRIALS);
  const scenarios = computed(() => posedScenarios(preset.value, multipliers.value));
  let asked = 0;
  const question = computed(() => ({
    number: ++asked,
    plan: loaded.value.plan,
    scenarios: scenarios.value,
    seed: seed.value,
    trials: trials.value,
  }));
  const shown: Shown = {
    question,
    answered: signal(undefined),
    activity: signal({ kind: "resting" }),
  };
  return {
    ...shown,
    isOutdated: computed(() => isOutdated(shown)),
    loaded,
    multipliers,
    preset,
    kept,
    seed,
    trials,
    partial: signal(undefined),
    frame: signal(undefined),
    problem: signal(undefined),
    importing: signal(undefined),
    spoken: signal(""),
    notes: signal([]),
  };
}

/** The what-ifs that stand on the page: a shipped question, and the sliders. */
export function posedScenarios(
  preset: Scenario | undefined,
  multipliers: Multipliers,
): readonly Scenario[] {
  return [preset, sliderScenario(multipliers)].filter((scenario) => scenario !== undefined);
}

export function isByHand(activity: Activity): boolean {
  return activity.kind === "dragging" && activity.isByHand;
}

type Shown = Pick<State, "answered" | "question" | "activity">;

function isOutdated({ answered, question, activity }: Shown): boolean {
  const shown = answered.value;
  if (shown === undefined) return false;
  // Previews follow the slider by a few hundredths of a second: dimming them would be flicker.
  if (activity.value.kind === "dragging") return shown.seconds !== undefined;
  return !answersTo(shown, question.value);
}

/** An exact answer holds for every seed and number of trials. */
function answersTo({ question, forecast }: Answered, asked: Question): boolean {
  if (forecast.method === "simulated") return question === asked;
  return question.plan === asked.plan && question.scenarios === asked.scenarios;
}
