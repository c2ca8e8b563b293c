import type { JSX } from "preact";
import type { ResponseLinesProps } from "./response-lines.tsx";

type ResponseTableProps = Pick<
  ResponseLinesProps,
  "lines" | "xName" | "yName" | "xWords" | "yWords"
>;

/** What an outcome does as something is moved, as a table: a row for each place. */
export function ResponseTable(props: ResponseTableProps): JSX.Element {
  const { lines, xName, yName, xWords, yWords } = props;
  return (
    <table>
      <caption>
        {yName}, by {xName}
      </caption>
      <thead>
        <tr>
          <th scope="col">Moved</th>
          <th scope="col">{xName}</th>
          <th scope="col">{yName}</th>
        </tr>
      </thead>
      <tbody>
        {lines.flatMap(({ name, points }) =>
          points.map(([x, y]) => (
            <tr key={`${name} ${x}`}>
              <th scope="row">{name}</th>
              <td>{xWords(x)}</td>
              <td>{yWords(y)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
