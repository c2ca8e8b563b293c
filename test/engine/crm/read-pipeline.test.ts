import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPipeline } from "../../../engine/crm/read-pipeline.ts";
import { opportunitySchema } from "../../../engine/plan/opportunity-schema.ts";
import { HEADER, OPEN, read, readText, WON } from "./read-list.ts";

describe("readPipeline", () => {
  it("reads won and open opportunities with all their fields", () => {
    const { opportunities, codes, summary } = read([WON, OPEN]);
    expect(opportunities).toEqual([
      {
        ...{ id: "A", status: "won", stage: "Closed Won", created: "2026-01-03" },
        ...{ closed: "2026-02-01", amount: 1200.5, source: "Web", owner: "Ann", segment: "SMB" },
      },
      {
        ...{ id: "B", status: "open", stage: "Proposal", created: "2026-01-05" },
        ...{ expectedClose: "2026-09-01", amount: 900, owner: "Bob" },
      },
    ]);
    expect(codes).toEqual([]);
    expect(summary).toMatchObject({
      rows: 2,
      used: 2,
      won: 1,
      lost: 0,
      open: 1,
      asOf: "2026-02-01",
    });
  });

  it("names its format and gives the issues twice", () => {
    const { value, issues } = readPipeline("");
    expect(value.format).toBe("quotacast-pipeline/1");
    expect(issues).toBe(value.issues);
  });

  // One file in every dress: each must read as the plain one does.
  it.each([
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["carriage returns", (text: string) => text.replaceAll("\n", "\r\n")],
    ["old Macintosh line ends", (text: string) => text.replaceAll("\n", "\r")],
    ["mixed line ends", (text: string) => text.replace("\n", "\r\n")],
    ["empty lines at the end", (text: string) => `${text}\r\n\n\n`],
    ["semicolons", (text: string) => text.replaceAll(",", ";")],
    ["tabs", (text: string) => text.replaceAll(",", "\t")],
    ["bars", (text: string) => text.replaceAll(",", "|")],
    ["a separator line", (text: string) => `sep=;\r\n${text.replaceAll(",", ";")}`],
    ["quotes", (text: string) => text.replace(/[^,\n]+/g, '"$&"')],
    [
      "quotes and returns",
      (text: string) => `${text.replace(/[^,\n]+/g, '"$&"')}`.replace(/\n/g, "\r\n"),
    ],
    ["spaces", (text: string) => text.replaceAll(",", " , ")],
  ])("reads a file with %s", (_name, dress) => {
    const plain = [HEADER, WON, OPEN].join("\n");
    expect(readText(dress(plain)).opportunities).toEqual(readText(plain).opportunities);
    expect(readText(dress(plain)).codes).toEqual([]);
  });

  it("reads delimiters and line ends inside quotes, and counts rows as a spreadsheet does", () => {
    const { opportunities, codes } = read([
      'A,"Talks,\nlong ""ones""",2026-01-03,,1,,,',
      "B,Won,,,,,,",
    ]);
    expect(opportunities[0]?.stage).toBe('Talks,\nlong "ones"');
    expect(codes).toContain("missing-created 3 created");
  });

  it("refuses options that make no sense", () => {
    expect(() => readPipeline("", { asOf: "2026-02-30" })).toThrow(
      new RangeError("asOf must be a date as YYYY-MM-DD, got 2026-02-30"),
    );
    expect(() => readPipeline("", { currency: "euro" })).toThrow(RangeError);
    expect(() => readPipeline("", { rates: { EUR: 0 } })).toThrow(RangeError);
    expect(() => readPipeline("", { delimiter: "ab" })).toThrow(RangeError);
  });

  it("gives opportunities that a plan accepts, or none, for any text at all", () => {
    const cell = fc.oneof(
      fc.constantFrom("Won", "Lost", "Closed", "Demo", "1/2/2026", "2026-13-01", "45658", "1,5"),
      fc.constantFrom("1.234", "$5", "€1e9", '"', "\u0000", "NULL", "true", "-", "constructor"),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.string({ maxLength: 8 }),
    );
    const glue = fc.constantFrom(",", ",", ";", "\n", "\n", "\r\n", '"');
    const header = fc.constantFrom(HEADER, "id;status;amount;currency", "is_won,is_closed,id", "");
    const texts = fc
      .tuple(header, fc.array(fc.tuple(cell, glue), { maxLength: 60 }))
      .map(([head, cells]) => `${head}\n${cells.flat().join("")}`);
    fc.assert(
      fc.property(texts, (text) => {
        const { value } = readPipeline(text);
        for (const opportunity of value.opportunities) {
          expect(opportunitySchema.safeParse(opportunity).success).toBe(true);
        }
        const ids = new Set(value.opportunities.map(({ id }) => id));
        expect(ids.size).toBe(value.summary.used);
        expect(value.summary.used).toBeLessThanOrEqual(value.summary.rows);
      }),
      { numRuns: 1_000 },
    );
  });
});
