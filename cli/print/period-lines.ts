import type { Forecast, Outcome } from "../../engine/index.ts";
import { moneyWords } from "../../words/money.ts";
import { percentWords } from "../../words/percent.ts";
import { layOutTable } from "./lay-out-table.ts";
import { shortName } from "./printable.ts";

/** A row for every period, and one for all of them where there are several. */
export function periodLines({ periods, total, currency }: Forecast): readonly string[] {
  const rows = periods.map((period) => outcomeRow(shortName(period.id), period, currency));
  if (periods.length > 1) rows.push(outcomeRow("all", total, currency));
  return layOutTable(
    [
      { title: "Period", align: "left" },
      { title: "quota", align: "right" },
      { title: "chance", align: "right" },
      { title: "half book", align: "right" },
      { title: "8 in 10 book", align: "right" },
    ],
    rows,
  );
}

function outcomeRow(name: string, { quota, pHit, bookings }: Outcome, currency: string): string[] {
  const { quantiles, quantileErrors } = bookings;
  const amount = (p: string) => moneyWords(quantiles[p], currency, quantileErrors[p] ?? 0);
  return [
    name,
    quota > 0 ? moneyWords(quota, currency) : "none",
    quota > 0 ? percentWords(pHit) : "",
    `${amount("0.5")} or more`,
    `${amount("0.1")} to ${amount("0.9")}`,
  ];
}
