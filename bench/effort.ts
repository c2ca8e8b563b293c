/** How long to measure. */
export interface Effort {
  readonly runs: number;
  /** Seconds of processor time that a run should take, about. */
  readonly seconds: number;
}
