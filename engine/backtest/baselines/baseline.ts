import type { View } from "../view.ts";
import type { Win } from "../wins.ts";

/** A forecast that anybody could make without a model. */
export interface Baseline {
  readonly id: string;
  readonly name: string;
  /**
   * The bookings of the target, what is booked already included; undefined where the records do not
   * allow one. `past` gives earlier views with the same question, the latest first.
   */
  readonly forecast: (view: View, past: readonly PastView[]) => number | undefined;
}

/** An earlier view whose target is over, with what it came to. */
export interface PastView {
  readonly view: View;
  readonly outcome: number;
  /** By opportunity, the wins that are on record by now. */
  readonly later: ReadonlyMap<string, Win>;
}
