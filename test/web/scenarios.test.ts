import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scenarioRows } from "../../web/charts/scenario-rows.ts";
import { atRest, openTestStore, type TestStore } from "./support/open-test-store.ts";
import { plain } from "./support/plain.ts";
import { until } from "./support/until.ts";

let opened: TestStore;

beforeEach(async () => {
  opened = await openTestStore();
});
afterEach(() => opened.close());

describe("kept scenarios", () => {
  it("are what the levers ask, named by it, in an order of one's own, at most eight", async () => {
    const { store } = opened;
    const { kept } = store.state;
    store.setLever("winRate", 1.5);
    await atRest(store);
    store.keepPosed();
    store.keepBlank();
    store.setKeptLever("scenario-2", "creation", 2);
    const names = kept.value.map(({ question }) => plain(question));
    expect(names).toEqual(["Win rate +50 %", "What if …"]);
    expect(kept.value[1].changes).toEqual([{ lever: "creation", multiply: 2 }]);
    store.moveKept("scenario-2", -1);
    store.duplicateKept("scenario-1");
    expect(kept.value.map(({ id }) => id)).toEqual(["scenario-2", "scenario-1", "scenario-3"]);
    for (let more = 0; more < 9; more++) store.keepBlank();
    expect(kept.value).toHaveLength(8);
  });

  it("are compared on the same luck, against the plan or against one of them", async () => {
    const { store } = opened;
    const { comparing, state } = store;
    const [double] = store.scenarios;
    store.keepScenario(double);
    store.keepBlank();
    comparing.isShown.value = true;
    await until(() => comparing.compared.value?.isPartial === false);
    const read = () => {
      const { comparison, question } = comparing.compared.value!;
      return scenarioRows(comparison, question.kept, question.against);
    };
    const [plan, twice, same] = read();
    // What changes nothing books the same in every future.
    expect(same.beats).toEqual({ more: 0, less: 0 });
    expect(same.forecast.total).toEqual(plan.forecast.total);
    expect(twice.beats?.more).toBeGreaterThan(0.8);

    comparing.against.value = twice.id;
    await until(() => comparing.compared.value?.question.against === twice.id);
    const [against] = read();
    expect(against.beats).toEqual({ more: twice.beats?.less, less: twice.beats?.more });
    expect(state.problem.value).toBeUndefined();

    const futures = await comparing.drawFutures();
    expect(futures[0]).toHaveLength(3);
    for (const [ofPlan, , ofSame] of futures) expect(ofSame).toBe(ofPlan);
  });
});
