import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isScenarioPosed } from "../../web/state/lever-actions.ts";
import { answerSentence } from "../../words/answer.ts";
import { atRest, FEW_TRIALS, openTestStore, type TestStore } from "./support/open-test-store.ts";
import { until } from "./support/until.ts";

let opened: TestStore;

beforeEach(async () => {
  opened = await openTestStore();
});
afterEach(() => opened.close());

describe("the store", () => {
  it("answers when it opens, says so aloud, and frames the answer", () => {
    const { answered, spoken, frame, activity } = opened.store.state;
    const { forecast, seconds, isPartial } = answered.value!;
    expect(forecast.trials).toBe(FEW_TRIALS);
    expect(seconds).toBeGreaterThan(0);
    expect(isPartial).toBe(false);
    expect(spoken.value).toBe(answerSentence(forecast.total, "USD"));
    expect(frame.value!.bookings[1]).toBeGreaterThan(forecast.total.quota);
    expect(activity.value.kind).toBe("resting");
  });

  it("previews a moving slider on axes that hold still, and simulates at rest", async () => {
    const { store } = opened;
    const { state } = store;
    const frame = state.frame.value;
    const before = state.answered.value!.forecast.total.pHit;

    store.moveLever("winRate", 2);
    await until(() => state.answered.value?.question.scenarios.length === 1);
    expect(state.activity.value.kind).toBe("dragging");
    expect(state.answered.value!.seconds).toBeUndefined();
    expect(state.frame.value).toBe(frame);

    store.restLever();
    await atRest(store);
    expect(state.answered.value!.seconds).toBeGreaterThan(0);
    expect(state.answered.value!.forecast.total.pHit).toBeGreaterThan(before);
    expect(state.frame.value).not.toBe(frame);
  });

  it("lets the newest question win", async () => {
    const { store } = opened;
    for (const multiplier of [1.1, 1.2, 1.3]) store.setLever("dealSize", multiplier);
    await atRest(store);
    const { scenarios } = store.state.answered.value!.question;
    expect(scenarios[0].changes).toEqual([{ lever: "dealSize", multiply: 1.3 }]);
  });

  it("repeats an answer for the same seed, and not for another", async () => {
    const { store } = opened;
    const { answered } = store.state;
    const first = answered.value!.forecast;
    await store.rerun();
    expect(answered.value!.forecast).toEqual(first);
    store.setSeed("another");
    await atRest(store);
    expect(answered.value!.forecast.total.bookings.mean).not.toBe(first.total.bookings.mean);
  });

  it("keeps and labels what a cancelled run has found", async () => {
    const { store } = opened;
    const { state } = store;
    store.setTrials(5_000_000);
    await until(() => state.answered.value?.isPartial === true);
    store.cancel();
    expect(state.activity.value.kind).toBe("resting");
    expect(state.answered.value!.isPartial).toBe(true);
    expect(state.answered.value!.forecast.trials).toBeLessThan(5_000_000);
    expect(state.spoken.value).toMatch(/^Stopped after [\d,]+ futures\.$/);
  });

  it("marks an answer as outdated from a new seed until the new answer", async () => {
    const { store } = opened;
    expect(store.state.isOutdated.value).toBe(false);
    store.setSeed("another");
    expect(store.state.isOutdated.value).toBe(true);
    await atRest(store);
    expect(store.state.isOutdated.value).toBe(false);
  });

  it("keeps the earlier answer, marked as outdated, when a run is stopped before it began", () => {
    const { store } = opened;
    const earlier = store.state.answered.value;
    store.setTrials(5_000_000);
    store.cancel();
    expect(store.state.answered.value).toBe(earlier);
    expect(store.state.isOutdated.value).toBe(true);
    expect(store.state.spoken.value).toMatch(/earlier/);
  });

  it("poses a shipped question by moving sliders, and takes it back", async () => {
    const { store } = opened;
    const { state } = store;
    const scenario = store.scenarios.find(({ id }) => id === "double-win-rate")!;
    store.toggleScenario(scenario);
    expect(state.multipliers.value.winRate).toBe(2);
    expect(isScenarioPosed(state, scenario)).toBe(true);
    store.toggleScenario(scenario);
    expect(state.multipliers.value.winRate).toBe(1);
    expect(isScenarioPosed(state, scenario)).toBe(false);
    await atRest(store);
  });

  it("poses a question that is no slider's beside the sliders", async () => {
    const { store } = opened;
    const { state } = store;
    const scenario = store.scenarios.find(({ id }) => id === "bad-quarter")!;
    store.setLever("creation", 1.5);
    store.toggleScenario(scenario);
    expect(state.question.value.scenarios.map(({ id }) => id)).toEqual(["bad-quarter", "sliders"]);
    store.resetLevers();
    expect(state.question.value.scenarios).toEqual([]);
    await atRest(store);
  });
});
