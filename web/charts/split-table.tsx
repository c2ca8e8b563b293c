import type { JSX } from "preact";
import type { Optimization } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { exactMoney } from "../../words/money.ts";
import { exactPercent, shareWords } from "../../words/percent.ts";

type Split = Optimization["best"];

/** The best split of a budget beside today's, an even one, and everything on one part. */
export function SplitTable({ optimization }: { readonly optimization: Optimization }): JSX.Element {
  const { best, today, even, allInOne, budget, currency } = optimization;
  const parts = best.parts.map(({ lever }) => leverName(lever));
  const rows: readonly (readonly [string, Split])[] = [
    ["best", best],
    [budget.unit === "hours" ? "today" : "nothing spent", today],
    ["even", even],
    ...allInOne.map((split, index) => [`all on ${parts[index]}`, split] as const),
  ];
  return (
    <table>
      <caption>Splits of one budget</caption>
      <thead>
        <tr>
          <th scope="col">Split</th>
          {parts.map((part) => (
            <th key={part} scope="col">
              {part}
            </th>
          ))}
          <th scope="col">bookings</th>
          <th scope="col">95 % interval</th>
          <th scope="col">chance of the quota</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, { parts: shares, bookings, pHit }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {shares.map(({ lever, share }) => (
              <td key={lever}>{shareWords(share)}</td>
            ))}
            <td>{exactMoney(bookings.value, currency)}</td>
            <td>{bookings.interval.map((end) => exactMoney(end, currency)).join(" to ")}</td>
            <td>{exactPercent(pHit.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
