import { isoDate } from "../plan/calendar.ts";
import type { Opportunity } from "../plan/opportunity-schema.ts";
import type { Entry } from "./entry.ts";
import { lastTouchOf } from "./last-touch-of.ts";

type Draft = { -readonly [key in keyof Opportunity]: Opportunity[key] };

/**
 * An entry as a plan's list of opportunities takes it: what is not known is left out.
 *
 * @param asOf the day that the list describes, if anything tells
 * @param pushes how often its close date was moved out, if anybody counted
 */
export function opportunityOf(
  entry: Entry,
  asOf: number | null,
  pushes: number | null = entry.pushes,
): Opportunity {
  const { id, status, created, closed, expectedClose, stageEntered, amount } = entry;
  const draft: Draft = { id, status };
  if (entry.source !== "") draft.source = entry.source;
  if (entry.owner !== "") draft.owner = entry.owner;
  if (entry.segment !== "") draft.segment = entry.segment;
  if (entry.stage !== "") draft.stage = entry.stage;
  if (created !== null) draft.created = isoDate(created);
  if (stageEntered !== null) draft.stageEntered = isoDate(stageEntered);
  if (expectedClose !== null) draft.expectedClose = isoDate(expectedClose);
  if (closed !== null) draft.closed = isoDate(closed);
  if (amount !== null) draft.amount = amount;
  if (status !== "open") return draft;
  const lastTouch = lastTouchOf(entry, asOf);
  if (pushes !== null) draft.pushes = pushes;
  if (lastTouch !== null) draft.lastTouch = isoDate(lastTouch);
  return draft;
}
