/** Amounts that come up with a probability of their own, under several values of the factor. */
export interface Atoms {
  /** Ascending, whole minor units, before scaling. */
  readonly amounts: Float64Array;
  /** By value of the factor, and by amount. */
  readonly masses: readonly Float64Array[];
  /** Where amounts are too many or too odd for one lattice: between what they are split. Else 0. */
  readonly splitStep: number;
}

/** How far atoms must be known. */
export interface AtomsReach {
  /** Amounts beyond are left out, where that helps. */
  readonly reach: number;
  /** How many steps the work may take, by value of the factor, opportunity and amount. */
  readonly steps: number;
  /** Points between which amounts are split, at least. */
  readonly pointsMin: number;
}
