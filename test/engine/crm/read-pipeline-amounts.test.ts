import { describe, expect, it } from "vitest";
import type { PipelineOptions } from "../../../engine/crm/pipeline-options.ts";
import { read, readText } from "./read-list.ts";

describe("readPipeline, amounts", () => {
  const priced = (amounts: readonly string[], options: PipelineOptions = {}) =>
    readText(
      ["id;stage;created;amount", ...amounts.map((a, i) => `${i};Demo;2026-01-01;${a}`)].join("\n"),
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
