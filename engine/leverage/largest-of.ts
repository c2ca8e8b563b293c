import type { Explanation } from "./explanation-schema.ts";

type Part = Pick<Explanation["parts"][number], "factor" | "bookings">;

/** The part that is largest beyond doubt: its interval lies above those of all others. */
export function largestOf(parts: readonly Part[]): string | null {
  const ends = parts.map(({ factor, bookings: { value, interval } }) => {
    const sign = value < 0 ? -1 : 1;
    const [low, high] = interval.map((end) => sign * end).sort((a, b) => a - b);
    return { factor, low, high };
  });
  const largest = ends.find((end) =>
    ends.every((other) => other === end || Math.max(0, other.high) < end.low),
  );
  return largest?.factor ?? null;
}
