import { chooseCurrency, findCurrency } from "./currency.ts";
import type { Rates } from "./decide-currency.ts";
import type { IssueCode, Report } from "./issue.ts";
import { type AmountReading, type DecimalMark, resolveAmount } from "./read-amount.ts";
import type { Status } from "./status-vocabulary.ts";

/** As much as a plan takes for one opportunity. */
const AMOUNT_MAX = 1e12;

export interface AmountCell {
  /** Trimmed; empty for no amount. */
  readonly text: string;
  /** What the text reads as; null where it is no amount. */
  readonly reading: AmountReading | null;
  /** What the currency column says; empty for nothing. */
  readonly currency: string;
  readonly status: Status;
  readonly row: number;
  readonly column: string | null;
}

export interface AmountConventions {
  readonly decimal: DecimalMark | null;
  /** The plan's currency; null where none is known, and amounts are taken as they stand. */
  readonly currency: string | null;
  readonly rates: Rates;
  /** Units of a cell in one of money: 100 where it holds cents. */
  readonly unitsOfMoney: number;
}

/** The amount of a cell in the plan's currency; undefined where it has none, which is reported. */
export function readAmountCell(
  cell: AmountCell,
  conventions: AmountConventions,
  report: Report,
): number | undefined {
  const { text, reading, status, row, column } = cell;
  const leftOut = (code: IssueCode, why: string, found = text): undefined => {
    report(code, row, column, found, `left the amount out: ${why}`);
    return undefined;
  };
  if (text === "") return leftOut("missing-amount", "there is none");
  if (reading === null) return leftOut("unreadable-amount", "this is no amount");
  const named = cell.currency === "" ? reading.currencies : findCurrency(cell.currency);
  if (named === null && cell.currency !== "") {
    return leftOut("unknown-currency", "this is no currency we know", cell.currency);
  }
  const rate = findRate(named, conventions);
  if (rate === null) return leftOut("other-currency", `it is not in ${conventions.currency}`);
  if (reading.mark === "either" && conventions.decimal === null) return undefined;
  const value = amountOf(reading, conventions.decimal);
  if (value === null) return leftOut("unreadable-amount", "it does not fit the decimal mark");
  if (value < 0 || (value === 0 && status === "open")) {
    return leftOut("amount-not-positive", "an opportunity is worth more than nothing");
  }
  const units = value / conventions.unitsOfMoney;
  // An exchange leaves no fractions of a cent.
  const converted = rate === 1 ? units : Math.round(units * rate * 100) / 100;
  if (converted > AMOUNT_MAX) return leftOut("amount-out-of-range", `it is above ${AMOUNT_MAX}`);
  return converted;
}

function amountOf(reading: AmountReading, decimal: DecimalMark | null): number | null {
  const own = reading.mark === "," ? "," : ".";
  return resolveAmount(reading, decimal ?? own);
}

/** Units of the plan's currency for one of the cell's; null where nobody told. */
export function findRate(
  named: readonly string[] | null,
  { currency: planned, rates }: Pick<AmountConventions, "currency" | "rates">,
): number | null {
  if (named === null || planned === null) return 1;
  const currency = chooseCurrency(named, planned);
  if (currency === planned) return 1;
  return Object.hasOwn(rates, currency) ? rates[currency] : null;
}
