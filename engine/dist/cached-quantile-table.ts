import { compileQuantileTable } from "./compile-quantile-table.ts";
import type { Law } from "./law.ts";
import type { QuantileTable } from "./quantile-table.ts";

/** Tables kept: a slider asks for the same few again and again. */
const TABLES_MAX = 64;

const tables = new Map<string, QuantileTable>();

/** The table of a law, compiled at its first use and kept by content. */
export function cachedQuantileTable(law: Law): QuantileTable {
  // A list of values is its own table, and as a key it would be long.
  if (law.family === "empirical") return compileQuantileTable(law);
  const key = JSON.stringify(law);
  return cached(key, () => compileQuantileTable(law));
}

/** A table by a name of its content, made if it is not kept. The oldest gives way. */
export function cached(key: string, make: () => QuantileTable): QuantileTable {
  const known = tables.get(key);
  const table = known ?? make();
  tables.delete(key);
  tables.set(key, table);
  const [oldest] = tables.keys();
  if (tables.size > TABLES_MAX) tables.delete(oldest);
  return table;
}
