/** Enough for a fourth digit; a tab that is asked for more is a tab that is lost. */
export const TRIALS_MAX = 10_000_000;
export const TRIALS_MIN = 500;
