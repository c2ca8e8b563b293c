import type { Reps } from "../plan/reps-schema.ts";

/** Share of full hours that a rep has after so many days in the seat. */
export function rampOf({ start, days }: Reps["ramp"], tenure: number): number {
  if (tenure >= days) return 1;
  return start + ((1 - start) * tenure) / days;
}
