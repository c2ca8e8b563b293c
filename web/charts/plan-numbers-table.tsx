import type { JSX } from "preact";
import { countOf } from "../../words/count.ts";
import { numberFormat } from "../../words/number-format.ts";
import type { PlanNumber } from "../paper/plan-numbers.ts";
import { type Cells, planRows } from "../paper/plan-rows.ts";

export interface PlanNumbersTableProps {
  readonly numbers: readonly PlanNumber[];
}

/** Every number of a plan, as it is written there, and what it rests on; a law by cells as one. */
export function PlanNumbersTable({ numbers }: PlanNumbersTableProps): JSX.Element {
  return (
    <table>
      <caption>What the plan says, and what that rests on</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">value</th>
          <th scope="col">rests on</th>
        </tr>
      </thead>
      <tbody>
        {planRows(numbers).map(({ path, value, basis, interval }) => (
          <tr key={path}>
            <th scope="row">{path}</th>
            <td>{typeof value === "number" ? digits(value) : cellWords(value)}</td>
            <td>
              {basis === "assumed" && <em class="assumed">assumed</em>}
              {basis === "said" && "the plan"}
              {basis === "history" && "history"}
              {interval && `: ${digits(interval[0])} to ${digits(interval[1])}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellWords({ count, from, to }: Cells): string {
  return `${countOf(count, "cell")} from ${digits(from)} to ${digits(to)}`;
}

function digits(value: number): string {
  return numberFormat({ maximumSignificantDigits: 6 }).format(value);
}
