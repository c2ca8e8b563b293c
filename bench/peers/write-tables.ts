import { writeFileSync } from "node:fs";
import { compileQuantileTable } from "../../engine/dist/compile-quantile-table.ts";
import { normalCdf } from "../../engine/numeric/normal.ts";

const DAYS_PER_MONTH = 30;
const MONTHS = 12;
const WINS_PER_DAY = 0.25 / 3;
const CYCLE = { mu: Math.log(90), sigma: 0.6 };
const DEAL = { mu: Math.log(50_000) - 0.8 ** 2 / 2, sigma: 0.8 };

/** Writes what the C programs read: W120's quantile tables, and the wins that close by month. */
export function writeTables(path: string): void {
  const numbers = [...cellsOf(CYCLE), ...cellsOf(DEAL), ...winsByMonth()];
  writeFileSync(path, new Uint8Array(Float64Array.from(numbers).buffer));
}

/** Wins expected to close in each month. */
export function winsByMonth(): number[] {
  const ends = Array.from({ length: MONTHS + 1 }, (_, month) => winsBy(month * DAYS_PER_MONTH));
  return ends.slice(1).map((wins, month) => wins - ends[month]);
}

function cellsOf({ mu, sigma }: { mu: number; sigma: number }): number[] {
  const table = compileQuantileTable({ family: "lognormal", mu, sigma });
  if (table.kind !== "cells") throw new TypeError("a lognormal has cells");
  return [...table.cells];
}

/** Wins expected by a day, of what is created from day 0: p λ ∫ F, in closed form. */
function winsBy(day: number): number {
  if (day === 0) return 0;
  const { mu, sigma } = CYCLE;
  const z = (Math.log(day) - mu) / sigma;
  return WINS_PER_DAY * (day * normalCdf(z) - Math.exp(mu + sigma ** 2 / 2) * normalCdf(z - sigma));
}
