import type { History, PastOpportunity } from "../../../engine/history/history-schema.ts";

/** A past opportunity, of which a test says only what matters. */
export function makePast(past: Partial<PastOpportunity> & { id: string }): PastOpportunity {
  return { created: "2024-01-01", status: "open", ...past };
}

export function makeHistory(opportunities: readonly PastOpportunity[], asOf: string): History {
  return { format: "quotacast-history/1", asOf, stages: [], opportunities: [...opportunities] };
}

/** One win a quarter, in its middle, of these amounts; the first quarter begins on a year's day. */
export function quarterlyWins(amounts: readonly number[], firstYear: number): PastOpportunity[] {
  return amounts.map((amount, index) => {
    const year = firstYear + Math.floor(index / 4);
    const month = String(3 * (index % 4) + 2).padStart(2, "0");
    const created = `${year}-${String(3 * (index % 4) + 1).padStart(2, "0")}-01`;
    const closed = `${year}-${month}-15`;
    return makePast({ id: `q${index}`, created, status: "won", closed, amount });
  });
}
