import type { Leverage } from "./leverage-schema.ts";

type Bar = Leverage["tornado"][number];

/** The end of a lever's range that books more. */
export function betterEnd({ low, high }: Bar): Bar["low"] {
  return low.bookings.value > high.bookings.value ? low : high;
}
