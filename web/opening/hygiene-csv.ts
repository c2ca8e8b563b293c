import type { Hygiene } from "../../engine/index.ts";
import { csvLine } from "../paper/csv-line.ts";

const COLUMNS = [
  ...["code", "count", "of", "amount", "currency", "what was found", "what is done", "touches"],
  ...["bookings without", "error", "P(hit) without", "error", "method", "the first of them"],
];

/** A hygiene report as CSV: a line a finding, numbers bare, and no cell a formula. */
export function hygieneCsv({ findings, currency }: Hygiene): string {
  const lines = findings.map(({ code, count, of, amount, what, rule, touches, ids, effect }) =>
    csvLine([
      ...[code, count, of, toCents(amount), currency, what, rule, touches],
      effect?.bookings ?? null,
      effect?.bookingsStandardError ?? null,
      effect?.pHit ?? null,
      effect?.pHitStandardError ?? null,
      effect?.method ?? null,
      ids.join(" "),
    ]),
  );
  return csvLine(COLUMNS) + lines.join("");
}

/** A sum of amounts without the dust that adding them leaves. */
function toCents(amount: number): number {
  return Math.round(100 * amount) / 100;
}
