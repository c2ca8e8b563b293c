/**
 * The last two-way contact that a list tells of, and what it says of the stay: that it was at work
 * then, and has kept silent since, by luck or in a stall. The longer the silence, the likelier the
 * stall. A stay that never ends has been silent from its entry on. All days are from asOf.
 */
export interface KnownTouch {
  readonly day: number;
  /** From when on the stay has kept silent: that day, or its entry if it came later. */
  readonly from: number;
  /** Whether the contact came in the stay: then it ends one day, and was at work on that day. */
  readonly isInStay: boolean;
  /** P(silent until asOf | at work at `from`, as it was since the review before). */
  readonly silent: number;
  /** P(silent until asOf | at work at the review so many weeks before it). */
  readonly silentFrom: Float64Array;
}
