import type { JSX } from "preact";
import type { LeverageMap } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { changeWords, exactPercent } from "../../words/percent.ts";

/** The map as tables: the chance at each place, and the bottleneck between neighbouring places. */
export function MapTable({ map }: { readonly map: LeverageMap }): JSX.Element {
  const { x, y, pHit, better } = map;
  const levers = `${leverName(x.lever)} across, ${leverName(y.lever)} down`;
  return (
    <>
      <Grid
        caption={`Chance of the quota: ${levers}`}
        across={x.multiply.map(changeWords)}
        down={y.multiply.map(changeWords)}
        cells={pHit.map((row) => row.map(exactPercent))}
      />
      <Grid
        caption={`Of which lever one percent adds most to bookings, between places: ${levers}`}
        across={spansOf(x.multiply)}
        down={spansOf(y.multiply)}
        cells={better.map((row) => row.map(bottleneckWords))}
      />
    </>
  );
}

interface GridProps {
  readonly caption: string;
  readonly across: readonly string[];
  readonly down: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

function Grid({ caption, across, down, cells }: GridProps): JSX.Element {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {across.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {down.map((head, row) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            {cells[row].map((words, column) => (
              <td key={across[column]}>{words}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function spansOf(multiply: readonly number[]): string[] {
  return multiply
    .slice(1)
    .map((to, index) => `${changeWords(multiply[index])} to ${changeWords(to)}`);
}

function bottleneckWords(cell: LeverageMap["better"][number][number]): string {
  if (cell === null) return "chance does not tell";
  return cell.isMore ? leverName(cell.lever) : `less ${leverName(cell.lever)}`;
}
