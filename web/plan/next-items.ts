import type { PlanDocument } from "../../engine/index.ts";
import { addDays, daysBetween } from "../../words/date.ts";

type Period = PlanDocument["periods"][number];

/** The period after the last: as long, with the same quota. */
export function nextPeriod(periods: readonly Period[]): Period {
  const last = periods[periods.length - 1];
  const start = last.end;
  return { start, end: nextEnd(last), quota: last.quota };
}

/** Months end on months: a quarter is followed by a quarter, not by 90 days. */
function nextEnd({ start, end }: Period): string {
  const [fromYear, fromMonth, fromDay] = start.split("-").map(Number);
  const [year, month, day] = end.split("-").map(Number);
  if (fromDay !== day || day > 28) return addDays(end, daysBetween(start, end));
  const next = 12 * year + month - 1 + (12 * (year - fromYear) + month - fromMonth);
  const text = (value: number, digits: number) => String(value).padStart(digits, "0");
  return `${text(Math.floor(next / 12), 4)}-${text((next % 12) + 1, 2)}-${text(day, 2)}`;
}

export function nextSource(sources: readonly unknown[]): PlanDocument["creation"][number] {
  return { source: `source ${sources.length + 1}`, perDay: 0.1 };
}

export function nextStage(stages: readonly unknown[]): object {
  return {
    name: `Stage ${stages.length + 1}`,
    advance: { probability: 0.5, days: { median: 20, sigma: 0.6 } },
  };
}
