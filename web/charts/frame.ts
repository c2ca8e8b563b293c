import { nice, ticks } from "d3";
import type { Forecast } from "../../engine/index.ts";
import { DOTS, dotValues } from "./dot-values.ts";

/** What the axes of amounts span. Held still under a moving slider: marks move, scales do not. */
export interface Frame {
  /** Bookings of all periods, for the dotplot, in currency. */
  readonly bookings: readonly [number, number];
  /** Cumulative bookings, for the fan; from 0, in currency. */
  readonly cumulative: readonly [number, number];
}

/** An axis that begins above this share of its end begins at 0 instead: most of it is honest. */
const START_SHARE = 0.5;
const HEADROOM = 1.06;
/** Bookings that are all but certain need an axis to stand on too: this share of them each way. */
const LEAST_MARGIN = 0.01;

/** The span that shows a forecast and its quota whole. */
export function frameOf({ total }: Forecast): Frame {
  const values = dotValues(total);
  const low = Math.min(values[0], total.quota || Infinity);
  const high = Math.max(values[DOTS - 1], total.quota) || 1;
  const isFromZero = low < START_SHARE * high;
  const margin = Math.max((high - low) * (HEADROOM - 1), LEAST_MARGIN * high);
  const top = Math.max(total.bookings.quantiles["0.9"], total.quota) * HEADROOM || 1;
  return {
    bookings: isFromZero ? rounded(0, high) : rounded(low - margin, high + margin),
    cumulative: [0, top],
  };
}

/** Ends on round amounts, a little beyond the marks. */
function rounded(start: number, end: number): readonly [number, number] {
  const [from, to] = nice(start, end, ticks(start, end, 8).length);
  return [from, to];
}
