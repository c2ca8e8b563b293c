import type { Model, ModelPeriod } from "../process/model.ts";
import type { Diary, DiaryEntry } from "./diary.ts";

/**
 * The flows of open value in a stretch of time, each opportunity at the amount that is recorded of
 * it. Opening and created less won, lost and disqualified is closing; the last two move nothing but
 * recorded close dates: out of the period to a later one, and won in it though due later.
 */
export const FLOWS = [
  "opening",
  "created",
  "won",
  "lost",
  "disqualified",
  "closing",
  "pushedOut",
  "pulledIn",
] as const;

export type FlowName = (typeof FLOWS)[number];

const FLOW = Object.fromEntries(FLOWS.map((name, index) => [name, index])) as Record<
  FlowName,
  number
>;

/** Where a trial's flows are tallied: those of the total, then of each period. */
export interface WaterfallColumns {
  readonly first: number;
  /** Columns of one stretch: FLOWS, then what advances to each stage but the first. */
  readonly width: number;
  readonly count: number;
}

export function layOutWaterfall(
  { periods, stages }: Pick<Model, "periods" | "stages">,
  first: number,
): WaterfallColumns {
  const width = FLOWS.length + stages.length - 1;
  return { first, width, count: width * (periods.length + 1) };
}

/**
 * Tallies the flows of one trial, in minor units: whole, so that they add up exactly.
 *
 * @param diary of the trial, complete
 */
export function tallyWaterfall(
  tallies: Float64Array,
  { first, width, count }: WaterfallColumns,
  diary: Diary,
  periods: readonly ModelPeriod[],
): void {
  const flows = tallies.subarray(first, first + count);
  const add = (period: number, flow: number, amount: number) => {
    flows[(period + 1) * width + flow] += amount;
    flows[flow] += amount;
  };
  for (const entry of diary.entries) tellEntry(entry, periods, add);
  // What a period leaves open the next one begins with, and the total begins with the first.
  periods.forEach((_, period) => {
    const at = (period + 1) * width;
    if (period > 0) flows[at + FLOW.opening] = flows[at - width + FLOW.closing];
    flows[at + FLOW.closing] = closingOf(flows, at);
  });
  flows[FLOW.closing] = closingOf(flows, 0);
}

type Add = (period: number, flow: number, amount: number) => void;

function tellEntry(entry: DiaryEntry, periods: readonly ModelPeriod[], add: Add): void {
  const { amount, created, isOpening, events, end } = entry;
  if (isOpening) add(0, FLOW.opening, amount);
  else add(periodOf(periods, created ?? 0), FLOW.created, amount);

  let due = entry.closeDate;
  events.forEach(({ kind, day, value }, index) => {
    if (kind === "pushed") {
      if (day >= 0 && due !== undefined) pushOut(periods, due, value, amount, add);
      due = value;
    }
    // The first is the stage that it was found or created in.
    const isAdvance = kind === "stage" && index > 0 && day >= 0;
    if (isAdvance) add(periodOf(periods, day), FLOWS.length + value - 1, amount);
  });
  if (end === undefined || end.kind === "open") return;
  const period = periodOf(periods, end.day);
  add(period, FLOW[end.kind], amount);
  const isEarly = due !== undefined && due >= periods[period].endDay;
  if (end.kind === "won" && isEarly) add(period, FLOW.pulledIn, amount);
}

/** A date that moves from within a period to one beyond it. */
function pushOut(
  periods: readonly ModelPeriod[],
  from: number,
  to: number,
  amount: number,
  add: Add,
): void {
  const period = periods.findIndex(({ startDay, endDay }) => startDay <= from && from < endDay);
  if (period >= 0 && to >= periods[period].endDay) add(period, FLOW.pushedOut, amount);
}

function closingOf(flows: Float64Array, at: number): number {
  const flow = (name: FlowName) => flows[at + FLOW[name]];
  return flow("opening") + flow("created") - flow("won") - flow("lost") - flow("disqualified");
}

function periodOf(periods: readonly ModelPeriod[], day: number): number {
  let period = 0;
  while (period + 1 < periods.length && periods[period].endDay <= day) period++;
  return period;
}
