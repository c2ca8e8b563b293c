import { log1p } from "../numeric/ln.ts";

/** An opportunity's days: when it was created and, null where it is open, when it ended. */
export interface Span {
  readonly created: number;
  readonly closed: number | null;
}

/** So improbable must a silence be before it is called missing records: 1e-3 by its logarithm. */
const LOG_IMPROBABLE = -6.9;

/** Fewer closings do not tell how long anything takes. */
const CLOSINGS_MIN = 20;

/**
 * The first day whose closings are on record, where there are older opportunities: a CRM that a
 * team moved to holds what was open then, and nothing of what had closed. It shows as a silence:
 * opportunities old enough to close, none of which did.
 *
 * @param asOf the day on which the records end
 * @returns null where closings are on record from the first opportunity on, as far as can be told
 */
export function findFirstRecord(spans: readonly Span[], asOf: number): number | null {
  const firstClosing = spans.reduce(
    (first, { closed }) => Math.min(first, closed ?? first),
    Infinity,
  );
  const older = spans.filter(({ created }) => created < firstClosing);
  const later = spans.filter(({ created }) => created >= firstClosing);
  if (later.filter(({ closed }) => closed !== null).length < CLOSINGS_MIN) return null;
  const survival = survivalOf(later, asOf);
  // Had all closings been recorded, this is how probable none of them would be.
  const silence = older.reduce(
    (sum, { created }) => sum + log1p(-Math.min(1 - survival(firstClosing - created), 1 - 1e-9)),
    0,
  );
  return silence < LOG_IMPROBABLE ? firstClosing : null;
}

/** The share that is not closed after so many days (Kaplan and Meier, whatever the outcome). */
function survivalOf(spans: readonly Span[], asOf: number): (days: number) => number {
  const stays = spans
    .map(({ created, closed }) => ({ days: (closed ?? asOf) - created, isClosed: closed !== null }))
    .filter(({ days }) => days >= 0)
    .sort((a, b) => a.days - b.days);
  const steps: { readonly days: number; readonly share: number }[] = [];
  let share = 1;
  for (const [place, { days, isClosed }] of stays.entries()) {
    if (!isClosed) continue;
    share *= 1 - 1 / (stays.length - place);
    steps.push({ days, share });
  }
  return (days) => {
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (steps[middle].days < days) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 1 : steps[low - 1].share;
  };
}
