/**
 * Whole days since 1970-01-01 of an ISO date, in the proleptic Gregorian calendar.
 *
 * The engine has no Date, hence no time zones: a date is its 00:00, and days are counted.
 *
 * @param iso a real date as YYYY-MM-DD (check with isIsoDate)
 * @see Hinnant (2013), "chrono-compatible low-level date algorithms", days_from_civil
 * @example dayNumber("1970-01-02") // 1
 */
export function dayNumber(iso: string): number {
  const [year, month, day] = parts(iso);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + dayOfEra + dayOfYear - 719_468;
}

/** The ISO date of a whole number of days since 1970-01-01: the inverse of dayNumber. */
export function isoDate(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** Calendar month, 0 for January to 11, of a whole number of days since 1970-01-01. */
export function monthOfDay(day: number): number {
  return Number(isoDate(day).slice(5, 7)) - 1;
}

/** Whether a text is a date that exists, written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [, month, day] = parts(text);
  if (month < 1 || month > 12 || day < 1) return false;
  return isoDate(dayNumber(text)) === text;
}

function parts(iso: string): [number, number, number] {
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
