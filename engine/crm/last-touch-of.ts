import type { Entry } from "./entry.ts";

/**
 * The day of the last two-way contact as a plan takes it: that of the last activity, which a CRM
 * need not tell from a contact. One after the as-of day is planned, and what was last is not known
 * (null); one before the creation leaves the creation as the last.
 */
export function lastTouchOf(
  { created, lastActivity }: Pick<Entry, "created" | "lastActivity">,
  asOf: number | null,
): number | null {
  if (lastActivity === null || asOf === null || lastActivity > asOf) return null;
  return created === null ? lastActivity : Math.max(created, lastActivity);
}
