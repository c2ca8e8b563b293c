import { describe, expect, it } from "vitest";
import { knownBy } from "../../../engine/backtest/known-by.ts";
import { whatIsNotKnown } from "../../../engine/backtest/what-is-not-known.ts";
import { dayNumber } from "../../../engine/plan/calendar.ts";
import { makeHistory, makePast } from "./past-world.ts";

const past = makePast({
  id: "a",
  created: "2024-02-10",
  status: "won",
  closed: "2024-06-20",
  closedRecorded: "2024-06-25",
  stage: "Negotiation",
  amount: 900,
  probability: 1,
  expectedClose: "2024-06-20",
  lastActivity: "2024-06-20",
  pushes: 2,
  stages: [
    { stage: "Discovery", entered: "2024-02-10" },
    { stage: "Proposal", entered: "2024-04-01", recorded: "2024-04-05", probability: 0.5 },
    { stage: "Negotiation", entered: "2024-05-20" },
  ],
  amounts: [
    { amount: 500, recorded: "2024-02-10" },
    { amount: 900, recorded: "2024-05-20" },
  ],
  closeDates: [
    { closeDate: "2024-04-30", recorded: "2024-02-10" },
    { closeDate: "2024-05-31", recorded: "2024-04-29" },
    { closeDate: "2024-06-20", recorded: "2024-05-30" },
  ],
  forecastCategory: "commit",
  forecastCategories: [
    { forecastCategory: "pipeline", recorded: "2024-02-10" },
    { forecastCategory: "commit", recorded: "2024-05-30" },
  ],
  flags: ["reopened"],
});

function stateOn(date: string) {
  return knownBy(makeHistory([past], "2024-12-31"), dayNumber(date)).opportunities[0];
}

describe("knownBy", () => {
  it("knows nothing of an opportunity on its first day, and its start a day later", () => {
    expect(stateOn("2024-02-10")).toBeUndefined();
    expect(stateOn("2024-02-11")).toMatchObject({
      status: "open",
      stage: "Discovery",
      amount: 500,
    });
  });

  it("takes stage, amount and close date as they were recorded by then", () => {
    expect(stateOn("2024-04-05").stage).toBe("Discovery");
    const may = stateOn("2024-05-01");
    expect(may).toMatchObject({ stage: "Proposal", probability: 0.5, amount: 500, pushes: 1 });
    expect(may.expectedClose).toBe("2024-05-31");
    expect(may.forecastCategory).toBe("pipeline");
    expect(stateOn("2024-06-25").forecastCategory).toBe("commit");
    expect(stateOn("2024-06-26")).not.toHaveProperty("forecastCategory");
  });

  it("keeps nothing of the end before it is recorded", () => {
    const june = stateOn("2024-06-25");
    expect(june.status).toBe("open");
    expect(june).not.toHaveProperty("closed");
    expect(june).not.toHaveProperty("lastActivity");
    expect(june).not.toHaveProperty("flags");
    expect(stateOn("2024-06-26")).toMatchObject({ status: "won", closed: "2024-06-20" });
    expect(stateOn("2024-06-26").flags).toEqual(["reopened"]);
  });

  it("has no stage and no close date where the history has no versions of them", () => {
    const { stages, amounts, closeDates, forecastCategories, ...plain } = past;
    const known = knownBy(makeHistory([plain], "2024-12-31"), dayNumber("2024-05-01"));
    const [state] = known.opportunities;
    expect(state).not.toHaveProperty("stage");
    expect(state).not.toHaveProperty("expectedClose");
    expect(state).not.toHaveProperty("probability");
    expect(state).not.toHaveProperty("forecastCategory");
    expect(state.amount).toBe(900);
    expect(known.asOf).toBe("2024-05-01");
  });

  it("says so", () => {
    const codes = (history: Parameters<typeof whatIsNotKnown>[0]) =>
      whatIsNotKnown(history).map(({ code }) => code);
    const always = ["deleted", "backdated", "owners"];
    expect(codes(makeHistory([past], "2024-12-31"))).toEqual(always);
    const bare = makeHistory([makePast({ id: "b" })], "2024-12-31");
    const nothing = ["amounts", "stages", "close-dates", "forecast-categories"];
    expect(codes(bare)).toEqual([...always, ...nothing]);
  });
});
