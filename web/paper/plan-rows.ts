import type { PlanNumber } from "./plan-numbers.ts";

/** A law by weights of cells: how many they are, and from where to where they reach. */
export interface Cells {
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** A number of a plan, or a law by cells, of which nobody reads each number. */
export type PlanRow = Omit<PlanNumber, "value"> & { readonly value: number | Cells };

const IN_CELLS = /^(.+)\.(edges|weights)\[\d+\]$/;

/** The numbers of a plan as one reads them on paper. */
export function planRows(numbers: readonly PlanNumber[]): readonly PlanRow[] {
  const lawOf = ({ path }: PlanNumber) => IN_CELLS.exec(path)?.[1];
  return numbers.flatMap((number, index): PlanRow[] => {
    const law = lawOf(number);
    if (law === undefined) return [number];
    const isFirst = numbers.findIndex((each) => lawOf(each) === law) === index;
    return isFirst
      ? [
          rowOfLaw(
            law,
            numbers.filter((each) => lawOf(each) === law),
          ),
        ]
      : [];
  });
}

function rowOfLaw(path: string, own: readonly PlanNumber[]): PlanRow {
  const edges = own.filter((each) => each.path.startsWith(`${path}.edges[`));
  const learnt = own.find(({ basis }) => basis === "history");
  return {
    path,
    value: { count: edges.length - 1, from: edges[0].value, to: edges[edges.length - 1].value },
    basis: (learnt ?? own[0]).basis,
    interval: undefined,
  };
}
