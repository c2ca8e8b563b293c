import type { JSX } from "preact";
import { countWords } from "../../words/count.ts";
import { exactMoney } from "../../words/money.ts";
import type { AgeingBin } from "./ageing-bins.ts";

export interface AgeingTableProps {
  readonly bins: readonly AgeingBin[];
  readonly currency: string;
}

/** What is open by its age, as a table. */
export function AgeingTable({ bins, currency }: AgeingTableProps): JSX.Element {
  return (
    <table>
      <caption>Open opportunities by age</caption>
      <thead>
        <tr>
          <th scope="col">Days since created</th>
          <th scope="col">open</th>
          <th scope="col">recorded</th>
          <th scope="col">alive</th>
          <th scope="col">expected to be won</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ fromDays, toDays, count, recorded, live, expected }) => (
          <tr key={fromDays}>
            <th scope="row">
              {countWords(fromDays)} to {countWords(toDays - 1)}
            </th>
            <td>{countWords(count)}</td>
            <td>{exactMoney(recorded, currency)}</td>
            <td>{exactMoney(live, currency)}</td>
            <td>{exactMoney(expected, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
