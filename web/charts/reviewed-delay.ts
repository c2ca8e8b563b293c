/** What closing after so many days without progress does. */
export interface ReviewedDelay {
  readonly days: number;
  /** Change of what is booked over the horizon, in currency; 95 % on the same luck. */
  readonly bookings: number;
  readonly bookingsInterval: readonly [number, number];
  readonly closed: MeanFigure;
  /** Would have been won if they had been left. */
  readonly goodDealsKilled: MeanFigure;
  /** Of those that were closed, could no longer be won. */
  readonly phantoms: MeanFigure;
  readonly hoursFreedPerWeek: MeanFigure;
}

/** A mean over futures, and its Monte Carlo error. */
export interface MeanFigure {
  readonly mean: number;
  readonly standardError: number;
}
