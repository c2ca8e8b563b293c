/** The page speaks English; numbers follow its customs. */
const LANGUAGE = "en";

const formats = new Map<string, Intl.NumberFormat>();

/** A number format, made once: making one costs more than using it. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LANGUAGE, options);
  formats.set(key, made);
  return made;
}
