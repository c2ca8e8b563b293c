import type { JSX } from "preact";
import type { FitReport } from "../../engine/index.ts";
import { countWords } from "../../words/count.ts";
import { exactMoney } from "../../words/money.ts";
import { numberFormat } from "../../words/number-format.ts";
import { exactPercent } from "../../words/percent.ts";
import { toldOnce } from "../../words/told-once.ts";

export interface FitTableProps {
  readonly parameters: FitReport["parameters"];
  /** ISO 4217 code, such as "USD". */
  readonly currency: string;
}

const SOURCES = {
  data: "your history",
  pooled: "your history and other teams’",
  assumed: "assumed",
} as const;

/** Every number of a fitted plan: what it is, how well it is known, and what it rests on. */
export function FitTable({ parameters, currency }: FitTableProps): JSX.Element {
  return (
    <table>
      <caption>What history says of every number</caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">estimate</th>
          <th scope="col">8 in 10 lie within</th>
          <th scope="col">rests on</th>
          <th scope="col">n</th>
        </tr>
      </thead>
      <tbody>
        {toldOnce(parameters).map(({ path, name, estimate, interval, n, source }) => {
          const words = (value: number) => valueWords(path, value, currency);
          return (
            <tr key={path}>
              <th scope="row">{name}</th>
              <td>{words(estimate)}</td>
              <td>
                {words(interval[0])} to {words(interval[1])}
              </td>
              <td>{source === "assumed" ? <em class="assumed">assumed</em> : SOURCES[source]}</td>
              <td>{countWords(n)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function valueWords(path: string, value: number, currency: string): string {
  if (/probability|never|winRate$/.test(path) && !path.startsWith("commonFactor"))
    return exactPercent(value);
  if (/^dealSize\.(mean|median|fixed)/.test(path)) return exactMoney(value, currency);
  return numberFormat({ maximumSignificantDigits: 3 }).format(value);
}
