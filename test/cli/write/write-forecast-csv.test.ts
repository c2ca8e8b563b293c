import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { writeForecastCsv } from "../../../cli/write/write-forecast-csv.ts";
import { tidyRows } from "../../../web/paper/tidy-rows.ts";
import { makeEdition } from "../make-edition.ts";
import { makeFolder } from "../make-folder.ts";
import { makeForecast } from "../make-forecast.ts";

describe("writeForecastCsv", () => {
  it("writes a table that another reader reads back", async () => {
    const path = join(makeFolder(), "forecast.csv");
    const forecast = makeForecast();
    await writeForecastCsv(path, makeEdition(forecast));
    const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ value }) => (value === "" ? null : Number(value)))).toEqual(
      tidyRows(forecast).map(({ value }) => value),
    );
    expect(data.map(({ key }) => key)).toContain("'=HYPERLINK(1)");
  });
});
