import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeForecastXlsx } from "../../../cli/write/write-forecast-xlsx.ts";
import type { ScenarioRow } from "../../../web/charts/scenario-rows.ts";
import { makeEdition } from "../make-edition.ts";
import { makeFolder } from "../make-folder.ts";

/** The parts of the workbook by their names in the zip. */
let parts: Record<string, string>;

describe("writeForecastXlsx", () => {
  it("has its sheets in order", async () => {
    await write();
    const names = [...parts["xl/workbook.xml"].matchAll(/<sheet [^>]*name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual([
      "Summary",
      "Periods",
      "Timeline",
      "Breakdown",
      "Assumptions",
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

  it("says what each number of the plan rests on, and the day of writing", async () => {
    await write();
    const texts = Object.values(parts).join("");
    for (const word of ["commonFactor.creation", "assumed", "history", "writtenOn"]) {
      expect(texts).toContain(word);
    }
    expect(parts["xl/worksheets/sheet5.xml"]).toContain("<v>0.31</v>");
  });

  it("lists scenarios and futures where there are any", async () => {
    const edition = makeEdition();
    const { forecast } = edition;
    const row = { forecast, series: 0, delta: undefined, beats: undefined };
    const delta: NonNullable<ScenarioRow["delta"]> = {
      pHit: 0.07,
      pHitInterval: [0.05, 0.09],
      bookingsMean: 90_000,
      bookingsMeanInterval: [80_000, 100_000],
    };
    await write({
      ...edition,
      scenarios: [
        { ...row, id: "", name: "The plan" },
        {
          ...row,
          id: "a",
          name: "What if we won more?",
          series: 1,
          delta,
          beats: { more: 0.71, less: 0.2 },
        },
      ],
      draws: [500_000, 1_234_567],
    });
    expect(parts["xl/workbook.xml"]).toMatch(/"Scenarios".*"Assumptions".*"Futures"/s);
    expect(parts["xl/worksheets/sheet5.xml"]).toContain("<v>0.71</v>");
    expect(parts["xl/worksheets/sheet7.xml"]).toContain("<v>1234567</v>");
  });

  it("makes no formula of text that looks like one", async () => {
    await write();
    expect(Object.values(parts).join("")).toContain("'=HYPERLINK(1)");
    expect(Object.values(parts).join("")).not.toContain("<f>");
  });
});

async function write(edition = makeEdition()): Promise<void> {
  const path = join(makeFolder(), "forecast.xlsx");
  await writeForecastXlsx(path, edition);
  const files = Object.entries(unzipSync(readFileSync(path)));
  parts = Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}
