import type { Forecast } from "../../engine/index.ts";
import { exactMoney } from "../../words/money.ts";
import { numberFormat } from "../../words/number-format.ts";
import { exactPercent } from "../../words/percent.ts";

/** One number of a forecast, in words and digits. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** Its Monte Carlo error; empty where none is known. */
  readonly error: string;
  /** What the exact solver found; empty where it was not asked. */
  readonly exact: string;
}

/** The numbers of a forecast that a reader may ask for, over all its periods. */
export function figuresOf({ total, currency }: Forecast): readonly Figure[] {
  const { bookings, wins, fromOpen, fromNew } = total;
  const solved = total.exact.applies ? total.exact : undefined;
  const money = (amount: number) => exactMoney(amount, currency);
  const amount = (name: string, value: number, error: number, exact?: number): Figure => ({
    name,
    value: money(value),
    error: money(error),
    exact: exact === undefined ? "" : money(exact),
  });
  return [
    {
      name: "Futures that make the quota",
      value: exactPercent(total.pHit),
      error: exactPercent(total.pHitStandardError, 2),
      exact: solved ? exactPercent(solved.pHit, 2) : "",
    },
    amount("Mean bookings", bookings.mean, bookings.standardError, solved?.mean),
    ...weightedFigures(total.weighted, amount),
    { ...amount("Standard deviation of bookings", bookings.sd, 0, solved?.sd), error: "" },
    amount("Mean shortfall to the quota", total.meanShortfall, total.meanShortfallStandardError),
    amount(
      "Mean shortfall in the worst 1 in 10 futures",
      total.conditionalValueAtRisk["0.1"],
      total.conditionalValueAtRiskErrors["0.1"] ?? 0,
    ),
    amount("Mean bookings from what is open now", fromOpen.mean, fromOpen.standardError),
    amount("Mean bookings from what is yet to be created", fromNew.mean, fromNew.standardError),
    {
      name: "Mean number of wins",
      value: decimal(wins.mean),
      error: decimal(wins.standardError),
      exact: "",
    },
  ];
}

/** The same futures, with the luck that all share counted for as often as it happens. */
function weightedFigures(
  weighted: Forecast["total"]["weighted"],
  amount: (name: string, value: number, error: number) => Figure,
): readonly Figure[] {
  if (!weighted) return [];
  const { pHit, pHitStandardError, bookings } = weighted;
  return [
    {
      name: "Futures that make the quota, shared luck in proportion",
      value: exactPercent(pHit),
      error: exactPercent(pHitStandardError, 2),
      exact: "",
    },
    amount("Mean bookings, shared luck in proportion", bookings.mean, bookings.standardError),
  ];
}

function decimal(value: number): string {
  return numberFormat({ maximumFractionDigits: 2 }).format(value);
}
