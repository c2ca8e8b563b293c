import type { Opportunity } from "../plan/opportunity-schema.ts";
import type { ColumnMapping } from "./field.ts";
import type { Report } from "./issue.ts";

/** An opportunity and where it stood. */
export interface Entry {
  readonly row: number;
  readonly opportunity: Opportunity;
}

/** The latest day on which anything was created or closed; null where no date was read. */
export function latestDay(entries: readonly Entry[]): string | null {
  let latest = "";
  for (const { opportunity } of entries) {
    const { created = "", closed = "" } = opportunity;
    if (created > latest) latest = created;
    if (closed > latest) latest = closed;
  }
  return latest === "" ? null : latest;
}

/**
 * The opportunity of an entry, its dates checked against each other and the as-of date. Dates that
 * cannot be are reported and kept, for what to make of them is not the reader's to say; but a time
 * in the stage that is longer than the life, or negative, would be used, so it is left out.
 *
 * @param asOf null where no date was read: then nothing can be compared with it
 */
export function checkAgainstAsOf(
  { row, opportunity }: Entry,
  asOf: string | null,
  mapping: ColumnMapping,
  report: Report,
): Opportunity {
  const { status, created, closed, expectedClose, stageEntered } = opportunity;
  const isAfterAsOf = (date: string | undefined) =>
    date !== undefined && asOf !== null && date > asOf;
  if (created !== undefined && isAfterAsOf(created)) {
    const action = `kept; a forecast as of ${asOf} leaves it out`;
    report("created-after-as-of", row, mapping.created, created, action);
  }
  if (closed !== undefined && isAfterAsOf(closed)) {
    report("closed-after-as-of", row, mapping.closed, closed, `kept as ${status}, date and all`);
  }
  if (closed !== undefined && created !== undefined && closed < created) {
    const found = `created ${created}, closed ${closed}`;
    report("closed-before-created", row, mapping.closed, found, "kept both dates as they stand");
  }
  if (status === "open" && expectedClose !== undefined && asOf !== null && expectedClose < asOf) {
    const column = mapping.expectedClose ?? mapping.closed;
    const action = `kept as open; as of ${asOf} the date is past`;
    report("overdue-close-date", row, column, expectedClose, action);
  }
  if (stageEntered === undefined) return opportunity;
  const isBeforeCreated = created !== undefined && stageEntered < created;
  if (!isBeforeCreated && !isAfterAsOf(stageEntered)) return opportunity;
  const action = "left the date out: it is not between creation and the as-of date";
  report("stage-entered-out-of-order", row, mapping.stageEntered, stageEntered, action);
  const { stageEntered: _, ...rest } = opportunity;
  return rest;
}
