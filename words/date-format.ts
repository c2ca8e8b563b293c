import { locale } from "./locale.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date format in English, its parts in the reader's order, made once. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { english } = locale();
  const key = english + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(english, options);
  formats.set(key, made);
  return made;
}
