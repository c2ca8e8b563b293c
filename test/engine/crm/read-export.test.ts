import { describe, expect, it } from "vitest";
import { readExport } from "../../../engine/crm/read-export.ts";
import { HEADER, OPEN, WON } from "./read-list.ts";

const historyOf = (...rows: readonly string[]) =>
  readExport({ opportunities: [HEADER, ...rows].join("\n") }, { asOf: "2026-03-01" }).history;

describe("readExport, history", () => {
  it("tells the lives of a list", () => {
    const { value } = historyOf(WON, OPEN);
    expect(value).toMatchObject({ format: "quotacast-history/1", asOf: "2026-03-01" });
    expect(value?.opportunities).toMatchObject([
      { id: "A", created: "2026-01-03", status: "won", closed: "2026-02-01", amount: 1200.5 },
      { id: "B", created: "2026-01-05", status: "open", expectedClose: "2026-09-01" },
    ]);
  });

  it("leaves out what has no place in time", () => {
    const undated = WON.replace("2026-01-03", "");
    expect(historyOf(OPEN, undated).value?.opportunities.map(({ id }) => id)).toEqual(["B"]);
  });

  it("takes what was closed before it was created for logged after the event", () => {
    const late = WON.replace("2026-02-01", "2026-01-01");
    expect(historyOf(late).value?.opportunities).toMatchObject([
      { created: "2026-01-01", closed: "2026-01-01", flags: ["born-won"] },
    ]);
  });

  it("refuses a list without dates with a sentence", () => {
    const { value, issues } = readExport({ opportunities: "id,stage,amount\nA,Won,5" }).history;
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ code: "no-dates", message: expect.stringContaining("dates") }]);
  });
});

describe("readExport, a history of changes", () => {
  const list = `Opportunity ID,Stage,Amount,Created Date,Close Date
006000000000001,Closed Won,900,2026-01-03,2026-02-20
006000000000002,Proposal,500,2026-01-10,2026-03-31
`;
  const history = `OpportunityId,StageName,Amount,CloseDate,Probability,CreatedDate
006000000000001AAA,Discovery,1000,2026-02-10,10,2026-01-03 09:00:00
006000000000001AAA,Proposal,1000,2026-02-10,50,2026-01-20 09:00:00
006000000000001AAA,Proposal,1000,2026-02-28,50,2026-02-10 09:00:00
006000000000001AAA,Closed Won,900,2026-02-20,100,2026-02-21 08:00:00
006000000000002AAA,Discovery,500,2026-03-31,10,2026-01-10 09:00:00
006000000000009AAA,Discovery,1,2026-03-31,10,2026-01-10 09:00:00
`;
  const read = () => readExport({ opportunities: list, history }, { asOf: "2026-03-01" });

  it("joins it by ids of 15 and 18 characters, with all versions and both times", () => {
    const [won, open] = read().history.value?.opportunities ?? [];
    expect(won).toMatchObject({
      ...{ status: "won", closed: "2026-02-20", closedRecorded: "2026-02-21", pushes: 1 },
      stages: [
        { stage: "Discovery", entered: "2026-01-03", probability: 0.1 },
        { stage: "Proposal", entered: "2026-01-20", probability: 0.5 },
      ],
      amounts: [
        { amount: 1000, recorded: "2026-01-03" },
        { amount: 900, recorded: "2026-02-21" },
      ],
      closeDates: [
        { closeDate: "2026-02-10", recorded: "2026-01-03" },
        { closeDate: "2026-02-28", recorded: "2026-02-10" },
        { closeDate: "2026-02-20", recorded: "2026-02-21" },
      ],
    });
    expect(open).toMatchObject({ status: "open", stage: "Proposal", pushes: 0 });
  });

  it("keeps what reps said of it, by state or by change, until it is closed", () => {
    const states = `OpportunityId,StageName,ForecastCategory,CreatedDate
006000000000001AAA,Discovery,Pipeline,2026-01-03 09:00:00
006000000000001AAA,Proposal,Forecast,2026-01-20 09:00:00
006000000000001AAA,Closed Won,Closed,2026-02-21 08:00:00
006000000000002AAA,Discovery,BestCase,2026-01-10 09:00:00
`;
    const changes = `OpportunityId,Field,OldValue,NewValue,CreatedDate
006000000000001AAA,ForecastCategoryName,Pipeline,Commit,2026-01-20 09:00:00
006000000000001AAA,ForecastCategoryName,Commit,Closed,2026-02-21 08:00:00
006000000000002AAA,ForecastCategoryName,Pipeline,Best Case,2026-01-10 09:00:00
`;
    const said = [states, changes].map((told) =>
      readExport(
        { opportunities: list, history: told },
        { asOf: "2026-03-01" },
      ).history.value?.opportunities.map(({ forecastCategories }) => forecastCategories),
    );
    const won = [
      { forecastCategory: "pipeline", recorded: "2026-01-03" },
      { forecastCategory: "commit", recorded: "2026-01-20" },
    ];
    expect(said[0]).toEqual([won, [{ forecastCategory: "best-case", recorded: "2026-01-10" }]]);
    expect(said[1]).toEqual([
      won,
      [
        { forecastCategory: "pipeline", recorded: "2026-01-10" },
        { forecastCategory: "best-case", recorded: "2026-01-10" },
      ],
    ]);
  });

  it("reads the category of a list: it is of what is open alone", () => {
    const deals = `Id,StageName,Amount,CreatedDate,CloseDate,ForecastCategoryName
1,Proposal,900,2026-01-03,2026-04-20,Commit
2,Closed Won,900,2026-01-03,2026-02-20,Closed
3,Proposal,900,2026-01-03,2026-04-20,Omitted
4,Proposal,900,2026-01-03,2026-04-20,?
`;
    const { history } = readExport({ opportunities: deals }, { asOf: "2026-03-01" });
    const said = history.value?.opportunities.map(({ forecastCategory }) => forecastCategory);
    expect(said).toEqual(["commit", undefined, "omitted", undefined]);
  });

  it("says which of its rows are of nothing in the list", () => {
    const { summary, issues } = read().pipeline;
    expect(summary).toMatchObject({ changes: 6, issueCounts: { "unknown-opportunity": 1 } });
    expect(issues).toMatchObject([{ code: "unknown-opportunity", found: "1 rows" }]);
  });

  it("does not count as pushes what was moved while it closed, nor what a day knows later", () => {
    const early = readExport({ opportunities: list, history }, { asOf: "2026-02-05" });
    const [won] = early.history.value?.opportunities ?? [];
    expect(won).toMatchObject({ status: "open", pushes: 0, stages: [{}, {}] });
    expect(won?.closeDates).toHaveLength(1);
  });

  it("refuses a history that has no such columns, and reads on without it", () => {
    const { pipeline } = readExport({ opportunities: list, history: "a,b\n1,2\n" }, {});
    expect(pipeline.issues).toMatchObject([{ code: "no-history-columns" }]);
    expect(pipeline.summary.used).toBe(2);
  });
});
