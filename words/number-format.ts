import { locale } from "./locale.ts";

export interface NumberFormat {
  readonly format: (value: number) => string;
}

const formats = new Map<string, NumberFormat>();

/**
 * A number format with the reader's marks, made once: making one costs more than using it.
 *
 * @example numberFormat({ notation: "compact" }).format(1200) // "1.2k"
 */
export function numberFormat(options: Intl.NumberFormatOptions): NumberFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const english = new Intl.NumberFormat("en", options);
  const format = (value: number) => english.formatToParts(value).map(asWritten).join("");
  const made = { format };
  formats.set(key, made);
  return made;
}

function asWritten({ type, value }: Intl.NumberFormatPart): string {
  if (type === "decimal" || type === "group") return locale()[type];
  return type === "compact" ? value.replace("K", "k") : value;
}
