import { describe, expect, it } from "vitest";
import type { Forecast, RunRequest } from "../../../engine/index.ts";
import { makeForecast } from "../../../web/gallery/fixtures.ts";
import { openPreviews } from "../../../web/state/preview.ts";
import { makeState } from "../../../web/state/state.ts";
import type { RunPool } from "../../../workers/run-pool.ts";
import { makeDocument, makePlan } from "../support/make-plan.ts";

/** Opportunities that share hours: each future takes a millisecond. */
const COUPLED = { capacity: { reps: 5 } };

interface Run {
  readonly request: RunRequest;
  readonly partialFrom: number | undefined;
  /** Tells the answer of so many futures. */
  tell(trials: number): void;
  finish(): void;
  isAborted(): boolean;
}

function openBench() {
  const runs: Run[] = [];
  const told = makeForecast({ median: 970_000, spread: 0.178, quota: 1_000_000 });
  const of = (trials: number): Forecast => ({ ...told, trials });
  const pool: Pick<RunPool, "run" | "exactTotal"> = {
    exactTotal: async () => undefined,
    run: (request, { partialFrom, onPartial, signal } = {}) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
        runs.push({
          request,
          partialFrom,
          tell: (trials) => onPartial?.(of(trials)),
          finish: () => resolve(of(request.trials)),
          isAborted: () => signal?.aborted ?? false,
        });
      }),
  };
  const state = makeState({
    document: makeDocument(COUPLED),
    plan: makePlan(COUPLED),
    warnings: [],
    isExample: true,
    note: "",
  });
  const previews = openPreviews(state, pool as RunPool);
  const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
  async function drag(multiplier: number): Promise<void> {
    state.activity.value = { kind: "dragging", isByHand: true };
    state.multipliers.value = { ...state.multipliers.value, winRate: multiplier };
    void previews.show();
    await soon();
  }
  const shown = () => state.answered.value?.forecast.trials;
  return { state, runs, drag, soon, shown };
}

describe("previews of a plan whose futures take long", () => {
  it("begin with a few futures and go on to 2,000, from pasts that are kept", async () => {
    const { runs, drag, soon, shown } = openBench();
    await drag(1.1);
    const [{ request, partialFrom, tell, finish }] = runs;
    expect([request.trials, request.sharedPasts, partialFrom]).toEqual([2000, 2000, 80]);
    for (const trials of [80, 500]) {
      tell(trials);
      expect(shown()).toBe(trials);
    }
    finish();
    await soon();
    expect(shown()).toBe(2000);
  });

  it("show the first few of a question before they go on to the next", async () => {
    const { state, runs, drag, soon, shown } = openBench();
    await drag(1.1);
    await drag(1.2);
    await drag(1.3);
    expect(runs).toHaveLength(1);
    runs[0].tell(80);
    await soon();
    expect(runs[0].isAborted()).toBe(true);
    expect(runs).toHaveLength(2);
    expect(runs[1].request.scenarios).toBe(state.question.value.scenarios);
    expect(shown()).toBe(80);
  });

  it("leave off at once when the hand moves on", async () => {
    const { state, runs, drag, soon } = openBench();
    await drag(1.1);
    runs[0].tell(80);
    await soon();
    expect(runs[0].isAborted()).toBe(false);
    await drag(1.2);
    expect(runs[0].isAborted()).toBe(true);
    runs[1].tell(80);
    expect(state.answered.value?.question).toBe(state.question.value);
  });

  it("leave off when the question is simulated in full", async () => {
    const { state, runs, drag } = openBench();
    await drag(1.1);
    runs[0].tell(80);
    state.activity.value = { kind: "running", trials: 0, total: 100_000, isSlow: false };
    expect(runs[0].isAborted()).toBe(true);
  });
});
