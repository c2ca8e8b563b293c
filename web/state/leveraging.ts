import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Inquiry, Leverage, LeverageMap, Requirement } from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { futuresFor } from "./futures-for.ts";
import { askingAbout } from "./share-done.ts";
import type { State } from "./state.ts";

/** What the leverage view shows; each part once it is known. */
export interface Leveraged {
  /** The plan and what-ifs that it is of. */
  readonly question: unknown;
  readonly leverage: Leverage | undefined;
  readonly map: LeverageMap | undefined;
  readonly requirements: readonly Requirement[];
}

export interface Leveraging {
  readonly leveraged: ReadonlySignal<Leveraged | undefined>;
  readonly isWorking: ReadonlySignal<boolean>;
  /** How much of it is done, in [0, 1]; undefined until the first of it is. */
  readonly done: ReadonlySignal<number | undefined>;
  /** Whether somebody cancelled it before all was found. */
  readonly isCancelled: ReadonlySignal<boolean>;
  /** Whether somebody looks: what nobody sees is not computed. */
  readonly isShown: Signal<boolean>;
  /** The chance that requirements are for. */
  readonly wanted: Signal<number>;
  cancelLeverage(): void;
  /** Looks again, from the start. */
  leverAgain(): void;
  /** Answers what-ifs on the page's workers, for analyses that are asked for one at a time. */
  readonly answer: RunPool["answer"];
}

const MAP = { from: 0.5, to: 2 } as const;
/** Places on each side of the map; fewer where opportunities share hours and futures are dear. */
const MAP_POINTS = { fast: 9, coupled: 5 } as const;
/**
 * What-ifs that the bars and their tables are likely to ask, beside two of each lever, and each
 * requirement: as counted on the shipped plans.
 */
const LIKELY = {
  exact: { rest: 184, requirement: 75 },
  simulated: { rest: 110, requirement: 10 },
  coupled: { rest: 27, requirement: 12 },
} as const;
const REQUIRED = ["creation", "winRate", "dealSize", "cycleTime"] as const;
/** Works out where to act, for the plan as it stands without its sliders, while it is looked at. */
export function openLeveraging(state: State, pool: RunPool): Leveraging {
  const isShown = signal(false);
  const wanted = signal(0.8);
  const leveraged = signal<Leveraged | undefined>(undefined);
  const isWorking = signal(false);
  const done = signal<number | undefined>(undefined);
  const isCancelled = signal(false);
  const question = computed(() => ({
    plan: state.loaded.value.plan,
    seed: state.seed.value,
    wanted: wanted.value,
  }));
  let current: AbortController | undefined;

  effect(() => {
    const asked = question.value;
    if (!isShown.value || leveraged.peek()?.question === asked) return;
    void work(asked);
  });

  async function work(asked: typeof question.value): Promise<void> {
    current?.abort();
    const controller = new AbortController();
    const { signal: aborted } = controller;
    current = controller;
    isWorking.value = true;
    done.value = undefined;
    isCancelled.value = false;
    let known: Leveraged = {
      question: asked,
      leverage: undefined,
      map: undefined,
      requirements: [],
    };
    const tell = (part: Partial<Leveraged>) => {
      if (aborted.aborted) return;
      known = { ...known, ...part };
      leveraged.value = known;
    };
    const { leverageOf, mapOf, openInquiry, requirementOf } = await import("./leverage-engine.ts");
    if (aborted.aborted) return;
    const { plan, seed } = asked;
    // The engine knows how many futures can be had where opportunities share hours.
    const trials = { fast: futuresFor(plan) };
    const inquiry: Inquiry = openInquiry(plan, { seed, trials }, (request) =>
      ask(request, { signal: aborted, isUrgent: () => isShown.value }),
    );
    const ask = askingAbout(pool, likelyOf(inquiry), (share) => {
      if (!aborted.aborted) done.value = share;
    });
    const range = { ...MAP, points: MAP_POINTS[inquiry.isCoupled ? "coupled" : "fast"] };
    try {
      tell({ leverage: await leverageOf(inquiry, (leverage) => tell({ leverage })) });
      await mapOf(inquiry, { lever: "creation", ...range }, { lever: "winRate", ...range }, (map) =>
        tell({ map }),
      ).then((map) => tell({ map }));
      for (const lever of REQUIRED) {
        const found = await requirementOf(inquiry, { lever, probability: asked.wanted });
        tell({ requirements: [...known.requirements, found] });
      }
    } catch (error) {
      if (!aborted.aborted) state.problem.value = problemOf(error);
    } finally {
      if (current === controller) isWorking.value = false;
    }
  }

  return {
    leveraged,
    isWorking,
    done,
    isCancelled,
    isShown,
    wanted,
    answer: pool.answer,
    cancelLeverage() {
      if (!isWorking.value) return;
      current?.abort();
      isWorking.value = false;
      isCancelled.value = true;
    },
    leverAgain: () => void work(question.value),
  };
}

function likelyOf({ isCoupled, method, levers }: Inquiry): number {
  const { rest, requirement } = LIKELY[isCoupled ? "coupled" : method];
  const places = MAP_POINTS[isCoupled ? "coupled" : "fast"] ** 2;
  return rest + 2 * levers.length + places + REQUIRED.length * requirement;
}

function problemOf(error: unknown) {
  return {
    title: "Not all of the leverage could be worked out.",
    advice: "What is shown stands. Change the plan, or look at its warnings.",
    details: [error instanceof Error ? error.message : String(error)],
  };
}
