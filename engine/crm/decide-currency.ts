import { countText } from "../numeric/count-text.ts";
import type { ColumnMapping } from "./field.ts";
import type { Report } from "./issue.ts";
import type { Survey } from "./survey.ts";

/** Units of the plan's currency for one of each other currency. */
export type Rates = Readonly<Record<string, number>>;

/**
 * The currency of the plan: what a person said, else the one most rows are in.
 *
 * @returns null where neither the file nor the person names one
 */
export function decideCurrency(
  { currencies }: Survey,
  mapping: ColumnMapping,
  { currency: said, rates = {} }: { readonly currency?: string; readonly rates?: Rates },
  report: Report,
): string | null {
  const column = mapping.currency ?? mapping.amount;
  const ranked = [...currencies].sort((a, b) => b[1].count - a[1].count);
  const planned = said ?? ranked[0]?.[0] ?? null;
  const isMixed = ranked.length > 1 || ranked.some(([currency]) => currency !== planned);
  if (!isMixed || planned === null) return planned;
  for (const [currency, { row, count }] of ranked) {
    const found = `${currency}, ${countText(count)} ${count === 1 ? "row" : "rows"}`;
    report("several-currencies", row, column, found, treatment(currency, planned, rates));
  }
  return planned;
}

function treatment(currency: string, planned: string, rates: Rates): string {
  if (currency === planned) return `took ${planned} for the plan's currency`;
  const rate = Object.hasOwn(rates, currency) ? rates[currency] : null;
  if (rate === null) return `left these amounts out: no rate from ${currency} to ${planned}`;
  return `converted to ${planned} at ${rate}`;
}
