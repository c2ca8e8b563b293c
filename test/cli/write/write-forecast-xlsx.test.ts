import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeForecastXlsx } from "../../../cli/write/write-forecast-xlsx.ts";
import { makeFolder } from "../make-folder.ts";
import { makeForecast } from "../make-forecast.ts";

/** The parts of the workbook by their names in the zip. */
let parts: Record<string, string>;

describe("writeForecastXlsx", () => {
  it("has its six sheets in order", async () => {
    await write();
    const names = [...parts["xl/workbook.xml"].matchAll(/<sheet [^>]*name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual([
      "Summary",
      "Periods",
      "Timeline",
      "Breakdown",
      "Warnings",
      "About",
    ]);
  });

  it("writes numbers as numbers", async () => {
    await write();
    // The total's pHit, as make-forecast.ts has it.
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<c [^>]*><v>0\.4614<\/v><\/c>/);
    expect(parts["xl/worksheets/sheet1.xml"]).not.toMatch(/t="[^"]*"[^>]*><v>0\.4614</);
  });

  it("makes no formula of text that looks like one", async () => {
    await write();
    expect(Object.values(parts).join("")).toContain("'=HYPERLINK(1)");
    expect(Object.values(parts).join("")).not.toContain("<f>");
  });
});

async function write(): Promise<void> {
  const path = join(makeFolder(), "forecast.xlsx");
  await writeForecastXlsx(path, makeForecast());
  const files = Object.entries(unzipSync(readFileSync(path)));
  parts = Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}
