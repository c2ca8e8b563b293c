import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { atRest, openTestStore, type TestStore } from "./support/open-test-store.ts";
import { until } from "./support/until.ts";

let opened: TestStore;

beforeEach(async () => {
  opened = await openTestStore();
});
afterEach(() => opened.close());

const CSV = `Id,Stage,Amount,Created Date,Close Date
A,Negotiation,1200,2026-02-01,
B,Closed Won,900,2026-01-05,2026-03-15
C,Prospecting,,2026-03-20,
`;

function file(text: string, name = "deals.csv"): File {
  return new File([text], name);
}

describe("a file that comes in", () => {
  it("is read as a pipeline, and opens the plan on the day that it describes", async () => {
    const { store } = opened;
    const { importing, loaded } = store.state;
    await store.openFile(file(CSV));
    expect(importing.value!.reading!.summary).toMatchObject({ used: 3, won: 1, open: 2 });

    store.acceptImport();
    expect(importing.value).toBeUndefined();
    const { plan, note } = loaded.value;
    expect(plan.asOf).toBe("2026-03-20");
    expect(plan.opening).toMatchObject({ opportunities: [{ id: "A" }, { id: "C" }] });
    expect(note).toContain("2 open opportunities");
    await atRest(store);
    expect(store.state.answered.value!.forecast.pipeline.openAtStart).toBe(2);
  });

  it("is asked what it leaves open, and read again with the answer", async () => {
    const { store } = opened;
    const { importing } = store.state;
    const ambiguous = CSV.replaceAll("2026-02-01", "03/04/2026").replaceAll(
      "2026-01-05",
      "01/02/2026",
    );
    await store.openFile(file(ambiguous));
    expect(importing.value!.reading!.summary.questions[0].option).toBe("dateOrder");

    store.setImportOptions({ dateOrder: "dmy" });
    await until(() => importing.value?.reading?.summary.questions.length === 0);
    expect(importing.value!.reading!.open[0].created).toBe("2026-04-03");
  });

  it("is read again with a column taken for another field", async () => {
    const { store } = opened;
    const { importing } = store.state;
    await store.openFile(file(CSV));
    store.setImportColumn("amount", null);
    await until(() => importing.value?.reading?.summary.mapping.amount === null);
    expect(importing.value!.reading!.open[0].amount).toBeUndefined();
  });

  it("is taken for a plan where it is one", async () => {
    const { store } = opened;
    const document = {
      name: "Mine",
      periods: [{ start: "2026-01-01", end: "2026-04-02", quota: 1000 }],
      creation: [{ source: "all", perDay: 0.1 }],
      process: { kind: "whole-cycle", won: { probability: 0.3, days: { fixed: 30 } } },
      dealSize: { fixed: 100 },
    };
    await store.openFile(file(JSON.stringify(document), "plan.json"));
    const { plan, isExample, warnings } = store.state.loaded.value;
    expect(plan.name).toBe("Mine");
    expect(isExample).toBe(false);
    expect(warnings.every(({ code }) => code === "assumed")).toBe(true);
    await atRest(store);
  });

  it.each([
    ["empty", file(""), /is empty/],
    ["binary", file("PK\u0003\u0004\u0000\u0000", "deals.xlsx"), /not a text file/],
    ["broken JSON", file('{ "name": ', "plan.json"), /not valid JSON/],
    ["no plan", file('{ "periods": [] }', "plan.json"), /cannot be used as a plan/],
  ])("loses nothing when it is %s", async (_, bad, title) => {
    const { store } = opened;
    const { loaded, answered, problem, importing } = store.state;
    const before = [loaded.value, answered.value];
    await store.openFile(bad);
    expect(problem.value!.title).toMatch(title);
    expect(problem.value!.advice).not.toBe("");
    expect([loaded.value, answered.value]).toEqual(before);
    expect(importing.value).toBeUndefined();
    store.dismissProblem();
    expect(problem.value).toBeUndefined();
  });

  it("says where a plan is wrong", async () => {
    const { store } = opened;
    await store.openFile(file('{ "periods": [] }', "plan.json"));
    expect(store.state.problem.value!.details).toContainEqual(
      expect.stringMatching(/^creation is missing/),
    );
  });
});
