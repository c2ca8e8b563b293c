/** A past quarter: what came, and what the fitted plan expected given what was open then. */
export interface PastQuarter {
  /** Day number of its first day. */
  readonly start: number;
  readonly wins: number;
  readonly expectedWins: number;
  readonly created: number;
  readonly expectedCreated: number;
  /** What a small shock adds to ln expected wins: of the log odds of winning, and of ln speed. */
  readonly oddsResponse: number;
  readonly speedResponse: number;
  /** ln of what each win was worth. */
  readonly logAmounts: readonly number[];
}
