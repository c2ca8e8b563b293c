import { describe, expect, it } from "vitest";
import { EXACT_WAY, openPreviewBench, simulated } from "../support/open-preview-bench.ts";

describe("previews", () => {
  it("simulate at once while the first exact answer of a plan is timed", async () => {
    const { state, asked, drag } = openPreviewBench();
    await drag(1.1);
    expect(asked).toEqual(["exact", "simulated"]);
    expect(state.answered.value!.forecast.method).toBe("simulated");
    expect(state.answered.value!.seconds).toBeUndefined();
  });

  it("are exact from then on where that was prompt, with the way of a simulation", async () => {
    const { state, asked, drag, solve, linger, findPrompt } = openPreviewBench();
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
    const { state, asked, drag, solve, findPrompt } = openPreviewBench();
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
    const { state, asked, drag, solve, linger, findPrompt } = openPreviewBench();
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
    const { state, asked, drag, solve, wait } = openPreviewBench();
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
    const { asked, drag, solve, wait } = openPreviewBench();
    await drag(1.1);
    wait(5000);
    await solve();
    await drag(1.2);
    expect(asked).toEqual(["exact", "simulated", "simulated"]);
  });

  it("time a change that begins later on its own, and what is undated once", async () => {
    const { state, asked, drag, solve, wait, linger, foresee, findPrompt } = openPreviewBench();
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
    const { state, asked, drag, findPrompt } = openPreviewBench();
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
    const { state, drag, solve, findPrompt } = openPreviewBench();
    await findPrompt();
    for (const multiplier of [1.2, 1.3, 1.4]) await drag(multiplier);
    await solve();
    await solve();
    expect(state.answered.value!.question).toBe(state.question.value);
  });

  it("come no more once the slider rests and the simulation has answered", async () => {
    const { state, drag, solve, findPrompt } = openPreviewBench();
    await findPrompt();
    await drag(1.2);
    state.activity.value = { kind: "resting" };
    const shown = state.answered.value;
    await solve();
    expect(state.answered.value).toBe(shown);
  });
});
