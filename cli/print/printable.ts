const LENGTH_MAX = 28;

/**
 * Text from a file, made safe to show: control characters, which could move the cursor or recolour
 * the terminal, become visible stand-ins.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

/** A name cut to a length that leaves a table its shape. */
export function shortName(name: string): string {
  const safe = printable(name);
  return safe.length > LENGTH_MAX ? `${safe.slice(0, LENGTH_MAX - 1)}…` : safe;
}
