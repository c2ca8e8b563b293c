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
