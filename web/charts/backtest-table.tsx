import type { JSX } from "preact";
import { dateWords } from "../../words/date.ts";
import { exactMoney } from "../../words/money.ts";
import { type BacktestIntervalsProps, isHeld } from "./backtest-intervals.tsx";

/** Every forecast of the past, and what came. */
export function BacktestTable({ origins, currency }: BacktestIntervalsProps): JSX.Element {
  return (
    <table>
      <caption>What was forecast, and what came</caption>
      <thead>
        <tr>
          <th scope="col">As known on</th>
          <th scope="col">8 in 10 from</th>
          <th scope="col">to</th>
          <th scope="col">median</th>
          <th scope="col">what came</th>
          <th scope="col">held</th>
        </tr>
      </thead>
      <tbody>
        {origins.map(({ asOf, quantiles, outcome, absent }) => (
          <tr key={asOf}>
            <th scope="row">{dateWords(asOf)}</th>
            {["0.1", "0.9", "0.5"].map((p) => (
              <td key={p}>{quantiles ? exactMoney(quantiles[p], currency) : (absent ?? "–")}</td>
            ))}
            <td>{exactMoney(outcome, currency)}</td>
            <td>{quantiles ? (isHeld(quantiles, outcome) ? "yes" : "no") : "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
