import { describe, expect, it } from "vitest";
import type { ExactPreview } from "../../../engine/index.ts";
import { asExact, makeForecast } from "../../../web/gallery/fixtures.ts";
import { openPreviews } from "../../../web/state/preview.ts";
import { makeState, type State } from "../../../web/state/state.ts";
import type { RunPool } from "../../../workers/run-pool.ts";
import { makeScenario } from "../../support/make-plan.ts";
import { makeDocument, makePlan } from "../support/make-plan.ts";

const simulated = makeForecast({ median: 970_000, spread: 0.178, quota: 1_000_000 });

interface Bench {
  readonly state: State;
  readonly asked: string[];
  /** Moves a slider and waits for its preview. */
  drag(multiplier: number): Promise<void>;
  /** Ends the exact solver's work on the question that it has had longest. */
  solve(): Promise<void>;
  wait(milliseconds: number): void;
  /** Poses a what-if that begins on a date, beside the sliders; undefined: none. */
  foresee(from: string | undefined): void;
}

/** Previews over a pool whose exact solver takes as long as the test says, by a clock it holds. */
function openBench(): Bench {
  let time = 0;
  const asked: string[] = [];
  const solving: ((exact: ExactPreview) => void)[] = [];
  const pool: Pick<RunPool, "run" | "exactPreview"> = {
    run: async () => {
      asked.push("simulated");
      return simulated;
    },
    exactPreview: () => {
      asked.push("exact");
      return new Promise((resolve) => solving.push(resolve));
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
  const previews = openPreviews(state, pool as RunPool, () => time);

  async function drag(multiplier: number): Promise<void> {
    state.activity.value = { kind: "dragging" };
    state.multipliers.value = { ...state.multipliers.value, dealSize: multiplier };
    const shown = previews.show();
    await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, 5))]);
  }
  async function solve(): Promise<void> {
    const { total, timeline } = asExact(simulated);
    solving.shift()?.({ total, timeline });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  function wait(milliseconds: number): void {
    time += milliseconds;
  }
  function foresee(from: string | undefined): void {
    const change = { lever: "winRate", multiply: 1.2, from } as const;
    state.preset.value = from === undefined ? undefined : makeScenario(change);
  }
  return { state, asked, drag, solve, wait, foresee };
}

describe("previews", () => {
  it("simulate at once while the first exact answer of a plan is timed", async () => {
    const { state, asked, drag } = openBench();
    await drag(1.1);
    expect(asked).toEqual(["exact", "simulated"]);
    expect(state.answered.value!.forecast.method).toBe("simulated");
    expect(state.answered.value!.seconds).toBeUndefined();
  });

  it("are exact from then on where that was prompt, with the picture of a simulation", async () => {
    const { state, asked, drag, solve, wait } = openBench();
    await drag(1.1);
    wait(40);
    await solve();
    await drag(1.2);
    await solve();
    expect(asked).toEqual(["exact", "simulated", "simulated", "exact"]);
    const { question, forecast } = state.answered.value!;
    expect(question).toBe(state.question.value);
    expect(forecast.method).toBe("exact");
    expect(forecast.timeline).toEqual(simulated.timeline);
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
    const { state, asked, drag, solve, wait, foresee } = openBench();
    await drag(1.1);
    wait(40);
    await solve();
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
    expect(asked.slice(5)).toEqual(["simulated", "exact"]);
    expect(state.answered.value!.forecast.method).toBe("exact");
  });

  it("do not wait for an exact answer that is late after all", async () => {
    const { state, asked, drag, solve, wait } = openBench();
    await drag(1.1);
    wait(40);
    await solve();
    await drag(1.2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(state.answered.value!.question).toBe(state.question.value);
    expect(state.answered.value!.forecast.method).toBe("simulated");
    await drag(1.3);
    expect(asked.slice(4)).toEqual(["exact", "simulated"]);
    expect(state.answered.value!.question).toBe(state.question.value);
  });

  it("go on to the newest question, passing over those in between", async () => {
    const { state, drag, solve, wait } = openBench();
    await drag(1.1);
    wait(40);
    await solve();
    for (const multiplier of [1.2, 1.3, 1.4]) await drag(multiplier);
    await solve();
    await solve();
    expect(state.answered.value!.question).toBe(state.question.value);
  });

  it("come no more once the slider rests and the simulation has answered", async () => {
    const { state, drag, solve, wait } = openBench();
    await drag(1.1);
    wait(40);
    await solve();
    await drag(1.2);
    state.activity.value = { kind: "resting" };
    const shown = state.answered.value;
    await solve();
    expect(state.answered.value).toBe(shown);
  });
});
