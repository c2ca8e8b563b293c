/** How many a source creates in the trials of a block. */
export interface Counts {
  /** By trial and week; of weeks that a change cuts they are not asked. */
  readonly inWeek: Int32Array;
  /** By trial, of all weeks. */
  readonly inTrial: Int32Array;
}
