import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { OpenDescription, OpenEstimate } from "../../../engine/index.ts";
import { countWords } from "../../../words/count.ts";
import { exactMoney } from "../../../words/money.ts";
import { percentWords } from "../../../words/percent.ts";
import { Scroller } from "../scroller.tsx";

export interface OpportunityTableProps {
  readonly open: OpenDescription;
  readonly currency: string;
}

type Column = "id" | "stage" | "ageDays" | "amount" | "winProbability" | "expectedValue" | "due";

const COLUMNS: readonly (readonly [Column, string])[] = [
  ["id", "Opportunity"],
  ["stage", "stage"],
  ["ageDays", "age in days"],
  ["amount", "amount"],
  ["winProbability", "chance to be won"],
  ["expectedValue", "expected"],
  ["due", "days past its close date"],
];

const ROWS_SHOWN = 20;

/** Every open opportunity, by whatever a reader wants to see first. */
export function OpportunityTable({ open, currency }: OpportunityTableProps): JSX.Element {
  const by = useSignal<Column>("expectedValue");
  const isRising = useSignal(false);
  const isWhole = useSignal(false);
  const { opportunities } = open;
  const sorted = sortedBy(opportunities, by.value, isRising.value);
  const shown = isWhole.value ? sorted : sorted.slice(0, ROWS_SHOWN);
  const columns = COLUMNS.filter(([column]) => opportunities.some((each) => hasAny(each, column)));

  function sort(column: Column): void {
    isRising.value = by.value === column ? !isRising.value : column === "id" || column === "stage";
    by.value = column;
  }

  return (
    <section class="opportunities">
      <h2>Each of the {countWords(opportunities.length)} open ones</h2>
      <p class="hint">
        The chance is by the plan’s process and the age in its stage, before what all share; an
        amount that nobody recorded is the plan’s mean, <em class="assumed">assumed</em>.
      </p>
      <Scroller label="Open opportunities" isLong={isWhole.value}>
        <table class="sortable">
          <thead>
            <tr>
              {columns.map(([column, name]) => (
                <th key={column} scope="col" aria-sort={sortOf(column, by.value, isRising.value)}>
                  <button type="button" class="quiet" onClick={() => sort(column)}>
                    {name}
                    <span aria-hidden="true">
                      {by.value === column ? (isRising.value ? " ↑" : " ↓") : ""}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <tr key={each.id}>
                <th scope="row">{each.id}</th>
                {columns.slice(1).map(([column]) => (
                  <td key={column}>{cellOf(each, column, currency)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {sorted.length > ROWS_SHOWN && (
        <button
          type="button"
          class="quiet"
          aria-expanded={isWhole.value}
          onClick={() => {
            isWhole.value = !isWhole.value;
          }}
        >
          {isWhole.value ? `show ${ROWS_SHOWN} of them` : `show all ${countWords(sorted.length)}`}
        </button>
      )}
    </section>
  );
}

function sortKey(each: OpenEstimate, column: Column): string | number {
  return column === "due" ? each.overdueDays : each[column];
}

function hasAny(each: OpenEstimate, column: Column): boolean {
  return column === "due" ? each.expectedClose !== undefined : sortKey(each, column) !== "";
}

function sortedBy(all: readonly OpenEstimate[], column: Column, isRising: boolean) {
  const sign = isRising ? 1 : -1;
  return [...all].sort((a, b) => {
    const [one, other] = [sortKey(a, column), sortKey(b, column)];
    return one < other ? -sign : one > other ? sign : 0;
  });
}

function sortOf(column: Column, by: Column, isRising: boolean) {
  if (column !== by) return "none";
  return isRising ? "ascending" : "descending";
}

function cellOf(each: OpenEstimate, column: Column, currency: string): JSX.Element | string {
  switch (column) {
    case "amount": {
      const words = exactMoney(each.amount, currency);
      return each.isAmountAssumed ? <em class="assumed">{words}</em> : words;
    }
    case "expectedValue":
      return exactMoney(each.expectedValue, currency);
    case "winProbability":
      return percentWords(each.winProbability);
    case "ageDays":
      return countWords(each.ageDays);
    case "due":
      return each.expectedClose === undefined ? "–" : countWords(each.overdueDays);
    default:
      return String(sortKey(each, column)) || "–";
  }
}
