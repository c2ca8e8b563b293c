import type { JSX } from "preact";
import { numberFormat } from "../../words/number-format.ts";
import type { PlanNumber } from "../paper/plan-numbers.ts";

export interface PlanNumbersTableProps {
  readonly numbers: readonly PlanNumber[];
}

/** Every number of a plan, as it is written there, and what it rests on. */
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
        {numbers.map(({ path, value, basis, interval }) => (
          <tr key={path}>
            <th scope="row">{path}</th>
            <td>{digits(value)}</td>
            <td>
              {basis === "assumed" && <em class="assumed">assumed</em>}
              {basis === "said" && "the plan"}
              {interval && `history: ${digits(interval[0])} to ${digits(interval[1])}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function digits(value: number): string {
  return numberFormat({ maximumSignificantDigits: 6 }).format(value);
}
