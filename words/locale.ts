/**
 * How a reader writes numbers and dates. The words around them are English wherever they are read
 * (decision 0109), so that units such as "M" are too.
 */
export interface Locale {
  /** English of where the reader lives, as a language tag: it orders the parts of a date. */
  readonly english: string;
  readonly decimal: string;
  /** Between thousands; empty where nothing is. */
  readonly group: string;
}

const ENGLISH: Locale = { english: "en", decimal: ".", group: "," };

let current = ENGLISH;

/** How numbers and dates are written and read now: as in English until `writeFor` is called. */
export function locale(): Locale {
  return current;
}

/**
 * Writes and reads numbers as people do who chose a language; what is no language tag is English.
 *
 * @param tag BCP 47, such as a browser's `navigator.language`
 */
export function writeFor(tag: string): void {
  current = localeOf(tag);
}

/** What is written for readers anywhere, such as a report that is sent on: as in English. */
export function writeForAll<T>(write: () => T): T {
  const before = current;
  current = ENGLISH;
  try {
    return write();
  } finally {
    current = before;
  }
}

function localeOf(tag: string): Locale {
  try {
    const format = new Intl.NumberFormat(tag, { numberingSystem: "latn" });
    const parts = format.formatToParts(1_234_567.8);
    const markOf = (kind: string) => parts.find(({ type }) => type === kind)?.value ?? "";
    const { region } = new Intl.Locale(tag).maximize();
    return { english: `en-${region}`, decimal: markOf("decimal"), group: markOf("group") };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return ENGLISH;
  }
}
