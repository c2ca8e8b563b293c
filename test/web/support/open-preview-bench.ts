import { asExact, makeForecast } from "../../../web/gallery/fixtures.ts";
import { openPreviews } from "../../../web/state/preview.ts";
import { makeState, type State } from "../../../web/state/state.ts";
import type { RunPool } from "../../../workers/run-pool.ts";
import { makeScenario } from "../../support/make-plan.ts";
import { makeDocument, makePlan } from "./make-plan.ts";

export const simulated = makeForecast({ median: 970_000, spread: 0.178, quota: 1_000_000 });

/** A way that no simulation has told. */
export const EXACT_WAY = simulated.timeline.slice(-1);

export interface PreviewBench {
  readonly state: State;
  readonly asked: string[];
  /** Moves a slider and waits for its preview. */
  drag(multiplier: number): Promise<void>;
  /** Ends the exact solver's work on the total, or the way, that it has had longest. */
  solve(part?: "total" | "way"): Promise<void>;
  wait(milliseconds: number): void;
  /** Holds the hand still until the preview is completed. */
  linger(): Promise<void>;
  /** Drags once, and finds that the exact total is prompt. */
  findPrompt(): Promise<void>;
  /** Poses a what-if that begins on a date, beside the sliders; undefined: none. */
  foresee(from: string | undefined): void;
}

/** Previews over a pool whose exact solver takes as long as the test says, by a clock it holds. */
export function openPreviewBench(): PreviewBench {
  let time = 0;
  const asked: string[] = [];
  const solving = { total: [] as (() => void)[], way: [] as (() => void)[] };
  const { total } = asExact(simulated);
  const pool: Pick<RunPool, "run" | "exactTotal" | "exactWay"> = {
    run: async () => {
      asked.push("simulated");
      return simulated;
    },
    exactTotal: () => {
      asked.push("exact");
      return new Promise((resolve) => {
        const startedAt = time;
        solving.total.push(() => resolve({ value: total, milliseconds: time - startedAt }));
      });
    },
    exactWay: () => {
      asked.push("way");
      return new Promise((resolve) => {
        const startedAt = time;
        solving.way.push(() => resolve({ value: EXACT_WAY, milliseconds: time - startedAt }));
      });
    },
  };
  const initial = {
    document: makeDocument(),
    plan: makePlan(),
    warnings: [],
    isExample: true,
    note: "",
  };
  const state = makeState(initial);
  const previews = openPreviews(state, pool as RunPool);

  async function drag(multiplier: number): Promise<void> {
    state.activity.value = { kind: "dragging", isByHand: true };
    state.multipliers.value = { ...state.multipliers.value, dealSize: multiplier };
    const shown = previews.show();
    await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, 5))]);
  }
  async function solve(part: "total" | "way" = "total"): Promise<void> {
    solving[part].shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  function wait(milliseconds: number): void {
    time += milliseconds;
  }
  function foresee(from: string | undefined): void {
    const change = { lever: "winRate", multiply: 1.2, from } as const;
    state.preset.value = from === undefined ? undefined : makeScenario(change);
  }
  async function findPrompt(): Promise<void> {
    await drag(1.1);
    wait(40);
    await solve();
  }
  const linger = () => new Promise<void>((resolve) => setTimeout(resolve, 100));
  return { state, asked, drag, solve, wait, linger, findPrompt, foresee };
}
