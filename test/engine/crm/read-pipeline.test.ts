import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PipelineOptions } from "../../../engine/crm/pipeline-options.ts";
import { readPipeline } from "../../../engine/crm/read-pipeline.ts";
import { opportunitySchema } from "../../../engine/plan/opportunity-schema.ts";

const HEADER = "id,stage,created,close date,amount,source,owner,segment";
const WON = "A,Closed Won,2026-01-03,2026-02-01,1200.50,Web,Ann,SMB";
const OPEN = "B,Proposal,2026-01-05,2026-09-01,900,,Bob,";

/** Reads a list under the usual header. */
function read(rows: readonly string[], options: PipelineOptions = {}) {
  return readText([HEADER, ...rows].join("\n"), options);
}

/** What a test looks at: opportunities, issues as "code row column", and the summary. */
function readText(text: string, options: PipelineOptions = {}) {
  const { value, issues } = readPipeline(text, options);
  const codes = issues.map(({ code, row, column }) => `${code} ${row} ${column ?? ""}`.trim());
  return { opportunities: value.opportunities, codes, issues, summary: value.summary };
}

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

  describe("columns", () => {
    it("reads by the mapping given, and guesses the rest", () => {
      const text = "Ref,Close Date,Stand\nA,2026-01-01,Won";
      const { opportunities } = readText(text, { mapping: { id: "Ref", stage: "Stand" } });
      expect(opportunities).toEqual([
        { id: "A", status: "won", stage: "Won", closed: "2026-01-01" },
      ]);
    });

    it("leaves out a field mapped to null", () => {
      expect(read([WON], { mapping: { owner: null } }).opportunities[0]).not.toHaveProperty(
        "owner",
      );
    });

    it("suggests a column where the mapping names one that is not there", () => {
      const { issues } = read([WON], { mapping: { amount: "Amuont", owner: "Verkauf" } });
      expect(issues.map(({ action }) => action)).toEqual([
        'read "amount" instead; is it "amount"?',
        `read "owner" instead; the columns are ${HEADER.replaceAll(",", ", ")}`,
      ]);
    });

    it("says which columns it needs where none tells anything", () => {
      const { codes, issues, summary } = readText("name,phone\nAnn,123");
      expect(codes).toEqual(["no-columns 1"]);
      expect(issues[0]?.action).toContain("stage or status");
      expect(issues[0]?.action).toContain("name, phone");
      expect(summary).toMatchObject({ used: 0, headers: ["name", "phone"] });
    });

    it("says once where there is no column for status, dates or amounts", () => {
      const { codes } = readText("id,stage\nA,Won\nB,Won");
      expect(codes).toEqual(["missing-created 1", "missing-amount 1", "no-dates 1"]);
      expect(readText("id,created,amount\nA,2026-01-01,5").codes).toEqual(["no-status 1"]);
    });

    it("warns of an amount that may be weighted, and of columns of one name", () => {
      const text = "stage,created,expected_revenue,stage\nWon,2026-01-01,5,Lost";
      expect(readText(text).codes).toEqual([
        "duplicate-column 1 stage",
        "weighted-amount 1 expected_revenue",
      ]);
      expect(readText(text).summary.won).toBe(1);
    });
  });

  describe("status", () => {
    it.each([
      ["Closed Won", "won"],
      ["closedwon", "won"],
      ["6 - Closed Won (100%)", "won"],
      ["Gagné", "won"],
      ["Closed Lost", "lost"],
      ["Perdu", "lost"],
      ["Negotiation", "open"],
      ["Close", "open"],
    ])("takes the stage %s for %s", (stage, status) => {
      expect(read([`A,${stage},2026-01-01,2026-02-01,5,,,`]).opportunities[0]?.status).toBe(status);
    });

    it("believes a status column before the stage, as Pipedrive keeps them apart", () => {
      const text = "id,status,stage,created,amount\nA,Won,Proposal,2026-01-01,5";
      const { opportunities, codes } = readText(text);
      expect(opportunities[0]).toMatchObject({ status: "won", stage: "Proposal" });
      expect(codes).toEqual([]);
    });

    it.each([
      ["True,True", "won"],
      ["0,1", "lost"],
      ["false,false", "open"],
    ])("reads is-won and is-closed flags %s as %s", (flags, status) => {
      const text = `id,is_won,is_closed,created,amount\nA,${flags},2026-01-01,5`;
      expect(readText(text).opportunities[0]?.status).toBe(status);
    });

    it("takes stages from a status column where no column has stages", () => {
      const text = "id,status,created,amount\nA,Demo,2026-01-01,5\nB,Won,2026-01-01,5";
      const { opportunities, codes } = readText(text);
      expect(opportunities).toMatchObject([{ status: "open", stage: "Demo" }, { status: "won" }]);
      expect(opportunities[1]).not.toHaveProperty("stage");
      expect(codes).toEqual([]);
    });

    it("lets a team's own words mean what it says", () => {
      const statuses = { "PO received": "won", Lost: "open" } as const;
      const { opportunities } = read(
        ["A,po received,2026-01-01,,5,,,", "B,Lost,2026-01-01,,5,,,"],
        { statuses },
      );
      expect(opportunities.map(({ status }) => status)).toEqual(["won", "open"]);
    });

    it("renames stages, and reports open ones that have no new name", () => {
      const rows = ["A,Demo,2026-01-01,,5,,,", "B,Pilot,2026-01-01,,5,,,", "C,,2026-01-01,,5,,,"];
      const { opportunities, codes } = read(rows, { stages: { Demo: "evaluation" } });
      expect(opportunities.map(({ stage }) => stage)).toEqual(["evaluation", "Pilot", undefined]);
      expect(codes).toEqual(["unknown-stage 3 stage", "missing-stage 4 stage"]);
    });

    it("reports contradictions, unknown words, and an end without an outcome", () => {
      const { opportunities, codes } = readText(
        [
          "id,status,stage,is_won,is_closed,created,amount",
          "A,Open,Closed Won,,,2026-01-01,5",
          "B,Vague,Demo,,,2026-01-01,5",
          "C,,Demo,true,false,2026-01-01,5",
          "D,Closed,Demo,,,2026-01-01,5",
        ].join("\n"),
      );
      expect(opportunities.map(({ status }) => status)).toEqual(["open", "open", "won"]);
      expect(codes).toEqual([
        "conflicting-status 2 status",
        "unknown-status 3 status",
        "conflicting-status 4 status",
        "unknown-outcome 5 status",
      ]);
    });

    it("does not use what the CRM has deleted", () => {
      const { summary, codes } = readText(
        "id,stage,created,amount,IsDeleted\nA,Won,2026-01-01,5,1",
      );
      expect(summary.used).toBe(0);
      expect(codes).toEqual(["deleted-in-crm 2 IsDeleted"]);
    });
  });

  describe("dates", () => {
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

    it("takes the latest day of the file for the as-of date where none is given", () => {
      const { summary } = read([WON, "C,Lost,2026-03-09,,,,,", OPEN]);
      expect(summary).toMatchObject({ asOf: "2026-03-09", isAsOfInferred: true });
      expect(read([WON], { asOf: "2026-04-01" }).summary).toMatchObject({
        ...{ asOf: "2026-04-01", isAsOfInferred: false },
      });
    });
  });

  describe("amounts", () => {
    const priced = (amounts: readonly string[], options: PipelineOptions = {}) =>
      readText(
        ["id;stage;created;amount", ...amounts.map((a, i) => `${i};Demo;2026-01-01;${a}`)].join(
          "\n",
        ),
        options,
      );
    const amountsOf = (reading: ReturnType<typeof priced>) =>
      reading.opportunities.map(({ amount }) => amount);

    it("learns the decimal mark from one cell that proves it", () => {
      expect(amountsOf(priced(["1.234", "5,50"]))).toEqual([1234, 5.5]);
      expect(amountsOf(priced(["1.234", "5.50"]))).toEqual([1.234, 5.5]);
    });

    it("asks where nothing proves it, and reads what needs no answer", () => {
      const reading = priced(["12,500", "900"]);
      expect(amountsOf(reading)).toEqual([undefined, 900]);
      expect(reading.codes).toEqual(["amount-format-ambiguous 2 amount"]);
      expect(reading.summary.questions).toMatchObject([
        {
          ...{ option: "decimal", column: "amount", row: 2, suggested: "." },
          answers: [
            { answer: ".", means: "12500" },
            { answer: ",", means: "12.5" },
          ],
        },
      ]);
      expect(amountsOf(priced(["12,500"], { decimal: "." }))).toEqual([12_500]);
      expect(amountsOf(priced(["12,500"], { decimal: "," }))).toEqual([12.5]);
    });

    it("reads what proves its own mark where the column contradicts itself", () => {
      const reading = priced(["1.50", "1,50", "1,500"]);
      expect(amountsOf(reading)).toEqual([1.5, 1.5, undefined]);
      expect(reading.codes).toEqual(["amount-format-ambiguous 4 amount"]);
    });

    it("leaves out what is missing, unreadable, too large, or not above zero on an open one", () => {
      const reading = priced(["", "TBD", "9e12", "0", "(5)"]);
      expect(amountsOf(reading)).toEqual([undefined, undefined, undefined, undefined, undefined]);
      expect(reading.codes).toEqual([
        "missing-amount 2 amount",
        "unreadable-amount 3 amount",
        "amount-out-of-range 4 amount",
        "amount-not-positive 5 amount",
        "amount-not-positive 6 amount",
      ]);
    });

    it("keeps a lost opportunity's zero", () => {
      expect(read(["A,Lost,2026-01-01,2026-01-02,0,,,"]).opportunities[0]?.amount).toBe(0);
    });

    it("leaves out other currencies than the plan's, and names each", () => {
      const reading = priced(["$10", "€20", "€30", "40", "SFr. 50"], { currency: "EUR" });
      expect(amountsOf(reading)).toEqual([undefined, 20, 30, 40, undefined]);
      expect(reading.codes).toEqual([
        "several-currencies 2 amount",
        "other-currency 2 amount",
        "several-currencies 3 amount",
        "several-currencies 6 amount",
        "other-currency 6 amount",
      ]);
    });

    it("takes the commonest currency for the plan's where none is given", () => {
      const reading = priced(["$10", "€20", "€30"]);
      expect(reading.summary.currency).toBe("EUR");
      expect(amountsOf(reading)).toEqual([undefined, 20, 30]);
    });

    it("converts by the rates given, and takes a shared symbol for the plan's currency", () => {
      const reading = priced(["$10", "€20"], { currency: "CAD", rates: { EUR: 1.5 } });
      expect(amountsOf(reading)).toEqual([10, 30]);
    });

    it("believes the currency column before the symbol", () => {
      const rows = ["A,Demo,2026-01-01,10,CAD", "B,Demo,2026-01-01,10,Florins"];
      const text = ["id,stage,created,amount,currency", ...rows].join("\n");
      const { opportunities, codes } = readText(text, { currency: "USD" });
      expect(opportunities.map(({ amount }) => amount)).toEqual([undefined, undefined]);
      expect(codes).toContain("unknown-currency 3 amount");
      expect(codes).toContain("other-currency 2 amount");
    });
  });

  describe("rows", () => {
    it("keeps the first of equal ids, and says whether the others differ", () => {
      const { opportunities, issues } = read([WON, WON, WON.replace("1200.50", "7")]);
      expect(opportunities).toHaveLength(1);
      expect(issues.map(({ row, action }) => `${row}: ${action}`)).toEqual([
        "3: kept row 2, did not use this one, which says the same",
        "4: kept row 2, did not use this one, which differs from it",
      ]);
    });

    it("names an opportunity without an id after its row", () => {
      const { opportunities, codes } = read([WON.replace("A", "")]);
      expect(opportunities[0]?.id).toBe("row-2");
      expect(codes).toEqual(["missing-id 2 id"]);
      expect(readText("stage,created,amount\nWon,2026-01-01,5").codes).toEqual([]);
    });

    it("skips empty rows and counts on", () => {
      const { summary, codes } = read([WON, "", ",,,,,,,", OPEN.replace("2026-01-05", "")]);
      expect(summary).toMatchObject({ rows: 4, used: 2 });
      expect(codes).toEqual(["empty-row 3", "empty-row 4", "missing-created 5 created"]);
    });

    it("takes missing fields for empty, but not the one that tells the status", () => {
      const { opportunities, codes } = read(["A,Won,2026-01-01,2026-01-02,5", "B"]);
      expect(opportunities).toHaveLength(1);
      expect(codes).toEqual(["too-few-fields 2", "too-few-fields 3"]);
    });

    it("does not use a row with too many fields: an unquoted comma has shifted them", () => {
      const { opportunities, codes } = read(["A,Won,2026-01-01,2026-01-02,1,200,,,", WON]);
      expect(opportunities).toMatchObject([{ amount: 1200.5 }]);
      expect(codes).toEqual(["too-many-fields 2"]);
    });

    it("stops at a quote that never closes", () => {
      const { opportunities, codes } = read([WON, 'C,"Won,2026-01-01', OPEN]);
      expect(opportunities).toHaveLength(1);
      expect(codes).toEqual(["unclosed-quote 3"]);
    });

    it("keeps a malformed quote", () => {
      const { opportunities, codes } = read(['A,"Phase "2" talks",2026-01-01,,5,,,']);
      expect(opportunities[0]?.stage).toBe('Phase "2" talks');
      expect(codes).toEqual(["malformed-quote 2"]);
    });

    it("does not use a row with a field of 100,001 characters, and cuts names at 500", () => {
      const rows = [
        `A,Won,2026-01-01,,5,,,${"x".repeat(100_001)}`,
        `B,${"y".repeat(501)},2026-01-01,,5,,,`,
      ];
      const { opportunities, codes } = read(rows);
      expect(opportunities).toMatchObject([{ id: "B", stage: "y".repeat(500) }]);
      expect(codes).toEqual(["field-too-long 2", "text-too-long 3 stage"]);
    });

    it("reads across the parts that it parses a long file in", () => {
      // 30,000 rows are about 2 MB, eight parts, each cut somewhere in a quoted field.
      const rows = Array.from(
        { length: 30_000 },
        (_, i) => `"A${i}","Won ""x"", y",2026-01-01,,${i},"a\nb",,`,
      );
      const { opportunities, codes } = read(rows, { statuses: { 'Won "x", y': "won" } });
      expect(opportunities.map(({ amount }) => amount)).toEqual(rows.map((_, i) => i));
      expect(codes).toEqual(rows.map((_, i) => `missing-closed ${i + 2} close date`));
    });
  });

  describe("files that are none", () => {
    it.each([
      ["binary content", "PK\u0003\u0004\u0000\u0000id,stage"],
      ["control characters", "id,stage\u0001\u0002\u0003\u0004\u0005\n"],
    ])("refuses %s", (_name, text) => {
      const { codes, opportunities } = readText(text);
      expect(codes).toEqual(["not-text 1"]);
      expect(opportunities).toEqual([]);
    });

    it("reads on where the encoding was wrong, and says so", () => {
      const { codes, summary } = read([WON.replace("Ann", "Ren\ufffd")]);
      expect(codes).toEqual(["wrong-encoding 1"]);
      expect(summary.used).toBe(1);
    });

    it("finds nothing in nothing", () => {
      expect(readText("").codes).toEqual(["no-columns 1"]);
      expect(readText(HEADER).codes).toEqual(["no-rows 1"]);
    });

    it.each([
      ["a line without end", `${HEADER}\n${"x".repeat(5_000_000)}`, "field-too-long 2"],
      ["a quote without end", `${HEADER}\nA,"${"x\n".repeat(2_500_000)}`, "field-too-long 2"],
      [
        "malformed quotes without end",
        `${HEADER}\n${'"a"b'.repeat(1_000_000)}`,
        "field-too-long 2",
      ],
      ["a header without end", ",".repeat(5_000_000), "field-too-long 1"],
    ])("gives up on %s in bounded time and memory", (_name, text, code) => {
      expect(readText(text).codes).toContain(code);
    });
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
