import { describe, expect, it } from "vitest";
import { HEADER, read, readText, WON } from "./read-list.ts";

describe("readPipeline, files that are none", () => {
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
    ["malformed quotes without end", `${HEADER}\n${'"a"b'.repeat(1_000_000)}`, "field-too-long 2"],
    ["a header without end", ",".repeat(5_000_000), "field-too-long 1"],
  ])("gives up on %s in bounded time and memory", (_name, text, code) => {
    expect(readText(text).codes).toContain(code);
  });
});
