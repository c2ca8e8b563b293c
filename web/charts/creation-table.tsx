import type { JSX } from "preact";
import { countWords } from "../../words/count.ts";
import { dateWords } from "../../words/date.ts";
import { decimalWords } from "../../words/decimal.ts";
import type { CreationWeeksProps } from "./creation-weeks.tsx";

/** What each week created, and what the plan expects of it. */
export function CreationTable({ weeks }: Pick<CreationWeeksProps, "weeks">): JSX.Element {
  return (
    <table>
      <caption>Created week by week</caption>
      <thead>
        <tr>
          <th scope="col">Week of</th>
          <th scope="col">created</th>
          <th scope="col">expected</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ start, count, expected }) => (
          <tr key={start}>
            <th scope="row">{dateWords(start)}</th>
            <td>{countWords(count)}</td>
            <td>{decimalWords(expected, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
