import { describe, expect, it } from "vitest";
import type { PipelineOptions } from "../../../engine/crm/pipeline-options.ts";
import { OPEN, read, readText, WON } from "./read-list.ts";

describe("readPipeline, dates", () => {
  const dated = (created: readonly string[], options: PipelineOptions = {}) =>
    readText(
      ["id,stage,amount,created", ...created.map((c, i) => `${i},Demo,5,${c}`)].join("\n"),
      options,
    );
  const createdOf = (reading: ReturnType<typeof dated>) =>
    reading.opportunities.map(({ created }) => created);

  it("learns the order of day and month from one cell that proves it, even the last", () => {
    expect(createdOf(dated(["03/04/2026", "13/04/2026"]))).toEqual(["2026-04-03", "2026-04-13"]);
    expect(createdOf(dated(["03/04/2026", "04/13/2026"]))).toEqual(["2026-03-04", "2026-04-13"]);
  });

  it("asks where nothing proves it, and leaves the dates unread", () => {
    const { summary, codes, ...reading } = dated(["2026-01-01", "03/04/2026"]);
    expect(createdOf({ summary, codes, ...reading })).toEqual(["2026-01-01", undefined]);
    expect(codes).toEqual(["date-order-ambiguous 3 created"]);
    expect(summary.questions).toEqual([
      {
        ...{ code: "date-order-ambiguous", column: "created", row: 3, found: "03/04/2026" },
        ...{ option: "dateOrder", suggested: null },
        answers: [
          { answer: "dmy", means: "2026-04-03" },
          { answer: "mdy", means: "2026-03-04" },
        ],
      },
    ]);
  });

  it("asks where the column contradicts itself", () => {
    const { summary, codes } = dated(["13/04/2026", "04/13/2026"]);
    expect(codes).toEqual(["date-order-ambiguous 2 created"]);
    expect(summary.questions).toHaveLength(1);
  });

  it("takes the answer, and reports what it makes impossible", () => {
    const reading = dated(["03/04/2026", "04/13/2026"], { dateOrder: "dmy" });
    expect(createdOf(reading)).toEqual(["2026-04-03", undefined]);
    expect(reading.codes).toEqual(["impossible-date 3 created"]);
    expect(reading.summary.questions).toEqual([]);
  });

  it("decides by column, and suggests what another column proves", () => {
    const text = "id,stage,amount,created,close date\nA,Won,5,04/13/2026,05/06/2026";
    const { opportunities, summary } = readText(text);
    expect(opportunities[0]).toMatchObject({ created: "2026-04-13" });
    expect(opportunities[0]).not.toHaveProperty("closed");
    expect(summary.questions[0]).toMatchObject({ column: "close date", suggested: "mdy" });
  });

  it("does not ask about days that are the same either way", () => {
    expect(dated(["03/03/2026"]).codes).toEqual([]);
  });

  it("reports dates that cannot be read, and Excel's numbers once", () => {
    const cells = ["31/02/2026", "1/2/26", "soon", "45658", "45659"];
    const reading = dated(cells);
    expect(createdOf(reading)).toEqual([
      undefined,
      undefined,
      undefined,
      "2025-01-01",
      "2025-01-02",
    ]);
    expect(reading.codes).toEqual([
      "impossible-date 2 created",
      "two-digit-year 3 created",
      "unreadable-date 4 created",
      "excel-serial-date 5 created",
    ]);
  });

  it("checks dates against each other and the as-of date", () => {
    const { codes, opportunities } = readText(
      [
        "id,stage,amount,created,closed,expected close date,stage entered",
        "A,Won,5,2026-02-01,2026-01-01,,",
        "B,Demo,5,2026-04-01,,,",
        "C,Lost,5,2026-01-01,2026-05-01,,",
        "D,Won,5,2026-01-01,,,",
        "E,Demo,5,2026-01-01,,2026-02-28,",
        "F,Demo,5,2026-01-10,,2026-03-01,2026-01-09",
        "G,Demo,5,2026-01-10,,,2026-01-11",
      ].join("\n"),
      { asOf: "2026-03-01" },
    );
    expect(codes).toEqual([
      "closed-before-created 2 closed",
      "created-after-as-of 3 created",
      "closed-after-as-of 4 closed",
      "missing-closed 5 closed",
      "overdue-close-date 6 expected close date",
      "stage-entered-out-of-order 7 stage entered",
    ]);
    expect(opportunities[4]).toMatchObject({ status: "open", expectedClose: "2026-02-28" });
    expect(opportunities[5]).not.toHaveProperty("stageEntered");
    expect(opportunities[6]).toMatchObject({ stageEntered: "2026-01-11" });
  });

  it("takes the last activity of an open one for its last contact, within its life", () => {
    const { codes, opportunities } = readText(
      [
        "id,stage,amount,created,closed,last activity,push count",
        "A,Demo,5,2026-01-10,,2026-02-20,2",
        "planned,Demo,5,2026-01-10,,2026-03-02,0",
        "earlier,Demo,5,2026-01-10,,2026-01-05,",
        "closed,Won,5,2026-01-10,2026-02-01,2026-02-01,3",
      ].join("\n"),
      { asOf: "2026-03-01" },
    );
    expect(codes).toEqual([]);
    expect(opportunities.map(({ lastTouch, pushes }) => [lastTouch, pushes])).toEqual([
      ["2026-02-20", 2],
      [undefined, 0],
      ["2026-01-10", undefined],
      [undefined, undefined],
    ]);
  });

  it("takes the latest day of the file for the as-of date where none is given", () => {
    const { summary } = read([WON, "C,Lost,2026-03-09,,,,,", OPEN]);
    expect(summary).toMatchObject({ asOf: "2026-03-09", isAsOfInferred: true });
    expect(read([WON], { asOf: "2026-04-01" }).summary).toMatchObject({
      ...{ asOf: "2026-04-01", isAsOfInferred: false },
    });
  });
});
