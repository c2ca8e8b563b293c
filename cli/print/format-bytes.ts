const format = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

/** A file size in words: "1.07 GB". */
export function formatBytes(bytes: number): string {
  if (bytes >= 1e9) return `${format.format(bytes / 1e9)} GB`;
  if (bytes >= 1e6) return `${format.format(bytes / 1e6)} MB`;
  if (bytes >= 1e3) return `${format.format(bytes / 1e3)} kB`;
  return `${bytes} bytes`;
}
