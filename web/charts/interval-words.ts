import type { Leverage } from "../../engine/index.ts";

type Figure = Leverage["base"]["bookings"];

/**
 * The ends of a figure's interval in words; nothing where it is exact.
 *
 * @param words how a value is said
 */
export function intervalWords(
  { interval: [low, high] }: Figure,
  words: (value: number) => string,
): string | undefined {
  return low === high ? undefined : `${words(low)} to ${words(high)}`;
}
