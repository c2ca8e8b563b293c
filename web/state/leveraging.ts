import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Inquiry } from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { futuresFor } from "./futures-for.ts";
import {
  isOfSame,
  type Leveraged,
  type LeverageQuestion,
  type Pair,
  standing,
} from "./leveraged.ts";
import { askingAbout } from "./share-done.ts";
import type { State } from "./state.ts";

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
  /** The two levers of the map: across, and up. */
  readonly mapped: Signal<Pair>;
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
  simulated: { rest: 110, requirement: 20 },
  coupled: { rest: 60, requirement: 12 },
} as const;
const REQUIRED = ["creation", "winRate", "dealSize", "cycleTime"] as const;

/** Works out where to act, for the plan as it stands without its sliders, while it is looked at. */
export function openLeveraging(state: State, pool: RunPool): Leveraging {
  const isShown = signal(false);
  const wanted = signal(0.8);
  const mapped = signal<Pair>(["creation", "winRate"]);
  const leveraged = signal<Leveraged | undefined>(undefined);
  const isWorking = signal(false);
  const done = signal<number | undefined>(undefined);
  const isCancelled = signal(false);
  const question = computed<LeverageQuestion>(() => ({
    plan: state.loaded.value.plan,
    seed: state.seed.value,
    wanted: wanted.value,
    mapped: mapped.value,
  }));
  let current: AbortController | undefined;
  let ask = askingAbout(pool, 1, () => {});
  /** What was asked last of a plan and a seed: it knows the answers it had. */
  let opened: { readonly of: LeverageQuestion; readonly inquiry: Inquiry } | undefined;

  effect(() => {
    const asked = question.value;
    if (!isShown.value || leveraged.peek()?.question === asked) return;
    void work(asked);
  });

  async function work(asked: LeverageQuestion): Promise<void> {
    current?.abort();
    const controller = new AbortController();
    const { signal: aborted } = controller;
    current = controller;
    isWorking.value = true;
    done.value = undefined;
    isCancelled.value = false;
    const { leverageOf, mapOf, multiplierBounds, openInquiry, requirementOf } = await import(
      "./leverage-engine.ts"
    );
    if (aborted.aborted) return;
    const { plan, seed } = asked;
    const isSame = opened !== undefined && isOfSame(opened.of, asked);
    // The engine knows how many futures can be had where opportunities share hours.
    const trials = { fast: futuresFor(plan) };
    const inquiry: Inquiry =
      isSame && opened
        ? opened.inquiry
        : openInquiry(plan, { seed, trials }, (request) => ask(request, answering()));
    opened = { of: asked, inquiry };
    // What the question has in common with the one before stands.
    let known = standing(isSame ? leveraged.peek() : undefined, asked);
    ask = askingAbout(pool, likelyOf(inquiry, known), (share) => {
      if (!aborted.aborted) done.value = share;
    });
    const tell = (part: Partial<Leveraged>) => {
      if (aborted.aborted) return;
      known = { ...known, ...part };
      leveraged.value = known;
    };
    const points = MAP_POINTS[inquiry.isCoupled ? "coupled" : "fast"];
    const [x, y] = asked.mapped.map((lever) => {
      const { low, high } = multiplierBounds(asked.plan, lever);
      return { lever, from: Math.max(MAP.from, low), to: Math.min(MAP.to, high), points };
    });
    try {
      if (isSame) tell({});
      if (!known.leverage?.isComplete) {
        tell({ leverage: await leverageOf(inquiry, (leverage) => tell({ leverage })) });
      }
      if (!known.map?.isComplete) {
        tell({ map: await mapOf(inquiry, x, y, (map) => tell({ map })) });
      }
      const missing = REQUIRED.slice(known.requirements.length);
      for (const lever of missing) {
        const found = await requirementOf(inquiry, { lever, probability: asked.wanted });
        tell({ requirements: [...known.requirements, found] });
      }
    } catch (error) {
      if (!aborted.aborted) state.problem.value = problemOf(error);
    } finally {
      if (current === controller) isWorking.value = false;
    }
  }

  /** Of whatever is worked on when it is asked. */
  function answering() {
    return { isUrgent: () => isShown.value, ...(current && { signal: current.signal }) };
  }

  return {
    leveraged,
    isWorking,
    done,
    isCancelled,
    isShown,
    wanted,
    mapped,
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

function likelyOf({ isCoupled, method, levers }: Inquiry, { leverage, map }: Leveraged): number {
  const { rest, requirement } = LIKELY[isCoupled ? "coupled" : method];
  const bars = leverage?.isComplete ? 0 : rest + 2 * levers.length;
  const places = map?.isComplete ? 0 : MAP_POINTS[isCoupled ? "coupled" : "fast"] ** 2;
  return bars + places + REQUIRED.length * requirement;
}

function problemOf(error: unknown) {
  return {
    title: "Not all of the leverage could be worked out.",
    advice: "What is shown stands. Change the plan, or look at its warnings.",
    details: [error instanceof Error ? error.message : String(error)],
  };
}
