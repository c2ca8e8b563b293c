import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { latestWorkspace } from "../../web/state/storage.ts";
import { makeDocument } from "./support/make-plan.ts";
import { memoryStorage } from "./support/memory-storage.ts";
import { atRest, openTestStore, type TestStore } from "./support/open-test-store.ts";
import { until } from "./support/until.ts";

const storage = memoryStorage();
let opened: TestStore;

beforeEach(async () => {
  opened = await openTestStore(storage);
});
afterEach(() => opened.close());

describe("undo", () => {
  it("takes a drag back as one change, and redo repeats it", async () => {
    const { store } = opened;
    const { state, history } = store;
    const steps = history.past.value.past.length;
    for (const multiplier of [1.1, 1.2, 1.3]) store.moveLever("winRate", multiplier);
    store.restLever();
    await atRest(store);
    expect(history.past.value.past.length).toBe(steps + 1);

    history.undo();
    expect(state.multipliers.value.winRate).toBe(1);
    await atRest(store);
    expect(state.answered.value!.question.scenarios).toEqual([]);
    history.redo();
    expect(state.multipliers.value.winRate).toBe(1.3);
    await atRest(store);
  });

  it("takes back whatever was changed; the next change forgets what was undone", async () => {
    const { store } = opened;
    const { state, history } = store;
    store.setSeed("another");
    await atRest(store);
    history.undo();
    expect(state.seed.value).toBe("1");
    store.setTrials(2000);
    expect(history.past.value.future).toEqual([]);
    history.redo();
    expect(state.seed.value).toBe("1");
    await atRest(store);
  });
});

describe("a workspace", () => {
  it("is kept with what can be undone, and found again at the next visit", async () => {
    const { store } = opened;
    store.setLever("winRate", 2);
    await atRest(store);
    // What is done is written down a moment later.
    const latest = await vi.waitFor(async () => {
      const written = await latestWorkspace(storage);
      expect(written?.past.present.multipliers.winRate).toBe(2);
      return written;
    }, 10_000);
    store.resume(latest!);
    store.history.undo();
    expect(store.state.multipliers.value.winRate).toBe(1);
    await atRest(store);
  });

  it("stays as it was when another begins", async () => {
    const { store } = opened;
    store.setLever("winRate", 2);
    await atRest(store);
    const before = store.presentId.value;
    store.loadPlan(makeDocument({ name: "Another" }), false);
    expect(store.state.multipliers.value.winRate).toBe(1);
    await until(() => store.entries.value.length >= 2);
    await store.openWorkspace(before);
    expect(store.state.multipliers.value.winRate).toBe(2);
    expect(store.state.loaded.value.plan.name).toBe("Team A");
    await atRest(store);
  });

  it("says why it is not kept where the browser refuses, and loses nothing", async () => {
    const refuse = async () => {
      throw new Error("QuotaExceededError");
    };
    const full = { ...memoryStorage(), write: refuse };
    const second = await openTestStore(full);
    second.store.setLever("winRate", 2);
    await until(() => second.store.storageFailure.value !== "");
    expect(second.store.storageFailure.value).toContain("QuotaExceeded");
    expect(second.store.state.multipliers.value.winRate).toBe(2);
    await second.close();
  });
});
