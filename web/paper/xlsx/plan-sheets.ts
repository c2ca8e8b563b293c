import type { PlanNumber } from "../plan-numbers.ts";
import type { Entry, Table } from "./table.ts";

const BASES: { readonly [basis in PlanNumber["basis"]]: string } = {
  assumed: "assumed",
  said: "the plan",
  history: "history",
};

/** Every number of the plan, and what it rests on. */
export function assumptionsSheet(numbers: readonly PlanNumber[]): Table {
  return {
    name: "Assumptions",
    columns: [
      { title: "Where in the plan", width: 36 },
      { title: "Value", width: 16 },
      { title: "Rests on", width: 12 },
      { title: "8 in 10 within, from", width: 20 },
      { title: "to", width: 16 },
    ],
    rows: numbers.map(({ path, value, basis, interval }) => [
      path,
      exact(value),
      BASES[basis],
      ...(interval ?? []).map(exact),
    ]),
  };
}

/** All the digits that a spreadsheet has room for. */
function exact(value: number): Entry {
  return { value, format: "General" };
}
