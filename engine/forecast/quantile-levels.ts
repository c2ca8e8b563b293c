/** Shares of futures at which a forecast states its quantiles. */
export const QUANTILE_LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** Shares of worst futures at which a forecast states its risk. */
export const RISK_LEVELS = [0.05, 0.1] as const;

/** Shares of futures at which a picture of fifty dots has them, each worth two in a hundred. */
export const DOT_LEVELS: readonly number[] = Array.from(
  { length: 50 },
  (_, i) => (2 * i + 1) / 100,
);
