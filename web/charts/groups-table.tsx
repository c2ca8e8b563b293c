import type { JSX } from "preact";
import type { FitReport } from "../../engine/index.ts";
import { countWords } from "../../words/count.ts";
import { exactPercent } from "../../words/percent.ts";

export interface GroupsTableProps {
  /** Whose win rates: "owner" or "segment". */
  readonly by: "owner" | "segment";
  readonly groups: FitReport["owners"];
}

/** Beyond so many the names are no longer read one by one. */
const GROUPS_SHOWN = 12;

/** Win rates of owners or segments: as counted, and as far as they may be believed. */
export function GroupsTable({ by, groups }: GroupsTableProps): JSX.Element {
  const more = groups.length - GROUPS_SHOWN;
  const whose = more > 0 ? `: the ${GROUPS_SHOWN} with the most opportunities` : "";
  return (
    <table>
      <caption>
        Win rates by {by}
        {whose}
      </caption>
      <thead>
        <tr>
          <th scope="col">{by === "owner" ? "Owner" : "Segment"}</th>
          <th scope="col">wins</th>
          <th scope="col">as counted</th>
          <th scope="col">pulled to the others’</th>
          <th scope="col">8 in 10 lie within</th>
        </tr>
      </thead>
      <tbody>
        {groups.slice(0, GROUPS_SHOWN).map(({ key, wins, raw, shrunk, interval }) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>{countWords(wins)}</td>
            <td>{exactPercent(raw)}</td>
            <td>{exactPercent(shrunk)}</td>
            <td>
              {exactPercent(interval[0])} to {exactPercent(interval[1])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
