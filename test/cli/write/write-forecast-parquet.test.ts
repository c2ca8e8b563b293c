import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { writeForecastParquet } from "../../../cli/write/write-forecast-parquet.ts";
import { tidyRows } from "../../../web/paper/tidy-rows.ts";
import { makeEdition } from "../make-edition.ts";
import { makeFolder } from "../make-folder.ts";
import { makeForecast } from "../make-forecast.ts";

describe("writeForecastParquet", () => {
  it("writes a table that another reader reads back, number for number", async () => {
    const file = await written();
    expect(await parquetReadObjects({ file })).toEqual(tidyRows(makeForecast()));
  });

  it("says in its metadata what repeats the run", async () => {
    const { key_value_metadata } = parquetMetadata(await written());
    expect(key_value_metadata).toEqual(
      expect.arrayContaining([
        { key: "seed", value: "1" },
        { key: "trials", value: "100000" },
        { key: "engineVersion", value: "0.1.0" },
        { key: "planHash", value: makeForecast().planHash },
      ]),
    );
  });
});

async function written(): Promise<ArrayBuffer> {
  const path = join(makeFolder(), "forecast.parquet");
  await writeForecastParquet(path, makeEdition());
  return new Uint8Array(readFileSync(path)).buffer;
}
