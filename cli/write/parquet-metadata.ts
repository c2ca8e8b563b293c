import type { KeyValue } from "hyparquet-writer";
import type { Forecast } from "../../engine/index.ts";
import { aboutRun } from "../../web/paper/about-run.ts";

/** What repeats the run, as the key-value metadata of a Parquet file. */
export function parquetMetadata(forecast: Forecast): KeyValue[] {
  return Object.entries(aboutRun(forecast)).map(([key, value]) => ({ key, value: String(value) }));
}
