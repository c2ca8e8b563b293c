import { isoDate } from "../plan/calendar.ts";
import type { Entries } from "./entries.ts";
import type { ColumnMapping } from "./field.ts";
import type { Report } from "./issue.ts";

/** The latest day on which anything was created or closed; null where no date was read. */
export function latestDay(entries: Entries): number | null {
  let latest: number | null = null;
  for (let index = 0; index < entries.count(); index++) {
    const { created, closed } = entries.at(index);
    for (const day of [created, closed]) {
      if (day !== null && (latest === null || day > latest)) latest = day;
    }
  }
  return latest;
}

/**
 * Checks the dates of the entry at an index against each other and the as-of day. Dates that cannot
 * be are reported and kept, for what to make of them is not the reader's to say; but a time in the
 * stage that is longer than the life, or negative, would be used, so it is taken back.
 *
 * @param asOf null where no date was read: then nothing can be compared with it
 */
export function checkAgainstAsOf(
  entries: Entries,
  index: number,
  asOf: number | null,
  mapping: ColumnMapping,
  report: Report,
): void {
  const { row, status, created, closed, expectedClose, stageEntered } = entries.at(index);
  const isAfterAsOf = (day: number | null): day is number =>
    day !== null && asOf !== null && day > asOf;
  const today = () => isoDate(asOf ?? 0);
  if (isAfterAsOf(created)) {
    const action = `kept; a forecast as of ${today()} leaves it out`;
    report("created-after-as-of", row, mapping.created, isoDate(created), action);
  }
  if (isAfterAsOf(closed)) {
    const action = `kept as ${status}, date and all`;
    report("closed-after-as-of", row, closingColumn(status, mapping), isoDate(closed), action);
  }
  if (closed !== null && created !== null && closed < created) {
    const found = `created ${isoDate(created)}, closed ${isoDate(closed)}`;
    const column = closingColumn(status, mapping);
    report("closed-before-created", row, column, found, "kept both dates as they stand");
  }
  if (status === "open" && expectedClose !== null && asOf !== null && expectedClose < asOf) {
    const column = mapping.expectedClose ?? mapping.closed;
    const action = `kept as open; as of ${today()} the date is past`;
    report("overdue-close-date", row, column, isoDate(expectedClose), action);
  }
  if (stageEntered === null) return;
  const isBeforeCreated = created !== null && stageEntered < created;
  if (!isBeforeCreated && !isAfterAsOf(stageEntered)) return;
  const action = "left the date out: it is not between creation and the as-of date";
  report("stage-entered-out-of-order", row, mapping.stageEntered, isoDate(stageEntered), action);
  entries.set(index, "stageEntered", null);
}

function closingColumn(status: string, mapping: ColumnMapping): string | null {
  return (status === "won" ? mapping.wonOn : mapping.lostOn) ?? mapping.closed;
}
