import {
  type ColumnSource,
  fileWriter,
  ParquetWriter,
  schemaFromColumnData,
} from "hyparquet-writer";
import type { Forecast } from "../../engine/index.ts";
import type { DrawChunk, DrawTable } from "./draw-table.ts";
import { parquetMetadata } from "./parquet-metadata.ts";

/** Futures in a row group: the size that readers of Parquet like, and all that memory holds. */
const ROW_GROUP_TRIALS = 100_000;

/** Writes what each future books as a Parquet table, row group by row group. */
export async function writeDrawsParquet(
  path: string,
  { columns, chunks }: DrawTable,
  forecast: Forecast,
): Promise<void> {
  const schema = schemaFromColumnData({ columnData: columnsOf(columns, []) });
  const kvMetadata = parquetMetadata(forecast);
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, kvMetadata });
  let waiting: DrawChunk[] = [];
  const flush = () => {
    writer.write({ columnData: columnsOf(columns, waiting), rowGroupSize: ROW_GROUP_TRIALS });
    waiting = [];
  };
  for await (const chunk of chunks) {
    waiting.push(chunk);
    if (waiting.reduce((trials, { rows }) => trials + rows.length, 0) >= ROW_GROUP_TRIALS) flush();
  }
  if (waiting.length > 0) flush();
  writer.finish();
}

function columnsOf(columns: readonly string[], chunks: readonly DrawChunk[]): ColumnSource[] {
  const trials = chunks.flatMap(({ first, rows }) => rows.map((_, index) => first + index));
  const rows = chunks.flatMap((chunk) => chunk.rows);
  return [
    { name: "trial", data: trials, type: "INT32" },
    ...columns.map((name, column) => ({
      name,
      data: rows.map((row) => row[column]),
      type: "DOUBLE" as const,
    })),
  ];
}
