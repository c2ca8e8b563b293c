/** A time of day at the end of a cell: 14:05, 2:05:09 PM, T14:05:09.123Z. */
const TIME = /[T\s,](\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*([ap]\.?m\.?)?/i;

const NOON = 12;

/**
 * The hours since midnight that a date cell tells, [0, 24); null where it tells no time. Where on
 * earth it was written is left unread, as it is for dates.
 *
 * @example readTimeOfDay("2026-01-03 2:30 PM") // 14.5
 */
export function readTimeOfDay(text: string): number | null {
  const match = text.length > 60 ? null : TIME.exec(text);
  if (match === null) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const half = match[4]?.[0].toLowerCase();
  const shifted = half === undefined ? hour : (hour % NOON) + (half === "p" ? NOON : 0);
  return shifted + minute / 60 + second / 3600;
}
