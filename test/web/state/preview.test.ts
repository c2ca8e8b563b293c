import { describe, expect, it } from "vitest";
import { asExact, makeForecast } from "../../../web/gallery/fixtures.ts";
import { openPreviews } from "../../../web/state/preview.ts";
import { makeState, type State } from "../../../web/state/state.ts";
import type { RunPool } from "../../../workers/run-pool.ts";
import { makeScenario } from "../../support/make-plan.ts";
import { makeDocument, makePlan } from "../support/make-plan.ts";

const simulated = makeForecast({ median: 970_000, spread: 0.178, quota: 1_000_000 });

/** A way that no simulation has told. */
const EXACT_WAY = simulated.timeline.slice(-1);

interface Bench {
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
function openBench(): Bench {
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
    state.activity.value = { kind: "dragging" };
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

describe("previews", () => {
  it("simulate at once while the first exact answer of a plan is timed", async () => {
    const { state, asked, drag } = openBench();
    await drag(1.1);
    expect(asked).toEqual(["exact", "simulated"]);
    expect(state.answered.value!.forecast.method).toBe("simulated");
    expect(state.answered.value!.seconds).toBeUndefined();
  });

  it("are exact from then on where that was prompt, with the way of a simulation", async () => {
    const { state, asked, drag, solve, linger, findPrompt } = openBench();
    await findPrompt();
    await drag(1.2);
    await solve();
    await linger();
    expect(asked).toEqual(["exact", "simulated", "exact", "simulated", "way"]);
    const { question, forecast } = state.answered.value!;
    expect(question).toBe(state.question.value);
    expect(forecast.method).toBe("exact");
    expect(forecast.timeline).toEqual(simulated.timeline);
  });

  it("are totals alone while the hand moves on", async () => {
    const { state, asked, drag, solve, findPrompt } = openBench();
    await findPrompt();
    for (const multiplier of [1.2, 1.3, 1.4]) {
      await drag(multiplier);
      await solve();
      expect(state.answered.value!.question).toBe(state.question.value);
      expect(state.answered.value!.forecast.method).toBe("exact");
    }
    expect(asked.slice(2)).toEqual(["exact", "exact", "exact"]);
  });

  it("give the way exactly too, once it is known to be prompt; no total waits for it", async () => {
    const { state, asked, drag, solve, linger, findPrompt } = openBench();
    await findPrompt();
    await drag(1.2);
    await solve();
    await linger();
    await solve("way");
    await drag(1.3);
    await solve();
    await linger();
    expect(state.answered.value!.forecast.timeline).toEqual(simulated.timeline);
    await drag(1.4);
    await solve();
    expect(state.answered.value!.question).toBe(state.question.value);
    expect(asked.filter((part) => part === "way")).toHaveLength(2);
    await solve("way");
    await drag(1.5);
    await solve();
    await linger();
    await solve("way");
    expect(state.answered.value!.forecast.timeline).toEqual(EXACT_WAY);
    expect(state.answered.value!.forecast.method).toBe("exact");
  });

  it("stay simulated where the exact answer lags behind the slider", async () => {
    const { state, asked, drag, solve, wait } = openBench();
    await drag(1.1);
    for (let timing = 0; timing < 4; timing++) {
      wait(2000);
      await solve();
    }
    await drag(1.2);
    expect(asked).toEqual(["exact", "simulated", "exact", "exact", "exact", "simulated"]);
    expect(state.answered.value!.forecast.method).toBe("simulated");
  });

  it("time an answer that takes seconds only once", async () => {
    const { asked, drag, solve, wait } = openBench();
    await drag(1.1);
    wait(5000);
    await solve();
    await drag(1.2);
    expect(asked).toEqual(["exact", "simulated", "simulated"]);
  });

  it("time a change that begins later on its own, and what is undated once", async () => {
    const { state, asked, drag, solve, wait, linger, foresee, findPrompt } = openBench();
    await findPrompt();
    foresee("2026-03-01");
    await drag(1.2);
    expect(asked.slice(2)).toEqual(["exact", "simulated"]);
    expect(state.answered.value!.forecast.method).toBe("simulated");
    wait(5000);
    await solve();
    await drag(1.3);
    expect(asked.slice(4)).toEqual(["simulated"]);
    foresee(undefined);
    await drag(1.4);
    await solve();
    await linger();
    expect(asked.slice(5)).toEqual(["exact", "simulated", "way"]);
    expect(state.answered.value!.forecast.method).toBe("exact");
  });

  it("do not wait for an exact answer that is late after all", async () => {
    const { state, asked, drag, findPrompt } = openBench();
    await findPrompt();
    await drag(1.2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(state.answered.value!.question).toBe(state.question.value);
    expect(state.answered.value!.forecast.method).toBe("simulated");
    await drag(1.3);
    expect(asked.slice(4)).toEqual(["exact", "simulated"]);
    expect(state.answered.value!.question).toBe(state.question.value);
  });

  it("go on to the newest question, passing over those in between", async () => {
    const { state, drag, solve, findPrompt } = openBench();
    await findPrompt();
    for (const multiplier of [1.2, 1.3, 1.4]) await drag(multiplier);
    await solve();
    await solve();
    expect(state.answered.value!.question).toBe(state.question.value);
  });

  it("come no more once the slider rests and the simulation has answered", async () => {
    const { state, drag, solve, findPrompt } = openBench();
    await findPrompt();
    await drag(1.2);
    state.activity.value = { kind: "resting" };
    const shown = state.answered.value;
    await solve();
    expect(state.answered.value).toBe(shown);
  });
});
