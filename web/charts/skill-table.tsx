import type { JSX } from "preact";
import type { BacktestReport } from "../../engine/index.ts";
import { exactMoney } from "../../words/money.ts";
import { exactPercent, percentWords } from "../../words/percent.ts";
import { signed } from "../../words/signed.ts";

export interface SkillTableProps {
  readonly report: BacktestReport;
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
}

/** The model beside simpler forecasts: how far each lay from what came. */
export function SkillTable({ report, currency }: SkillTableProps): JSX.Element {
  const { model, baselines, skill } = report.scores;
  return (
    <table>
      <caption>Against simpler forecasts, by the distance from what came (CRPS)</caption>
      <thead>
        <tr>
          <th scope="col">Forecast</th>
          <th scope="col">distance</th>
          <th scope="col">this one is better by</th>
          <th scope="col">interval, 95 %</th>
          <th scope="col">surely in</th>
        </tr>
      </thead>
      <tbody>
        {model && (
          <tr>
            <th scope="row">this one</th>
            <td>{exactMoney(model.crps.value, currency)}</td>
            <td>–</td>
            <td>–</td>
            <td>–</td>
          </tr>
        )}
        {Object.entries(baselines).map(([id, { name, crps }]) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{exactMoney(crps.value, currency)}</td>
            <td>{skill[id] ? signedPercent(skill[id].value) : "–"}</td>
            <td>
              {skill[id]
                ? skill[id].interval.map((end) => signedPercent(end)).join(" to ")
                : "not enough history"}
            </td>
            <td>{skill[id] ? percentWords(skill[id].probability) : "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function signedPercent(share: number): string {
  return signed(share, (size) => exactPercent(size, 0));
}
