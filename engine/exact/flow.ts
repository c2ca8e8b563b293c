import type { AmountRule } from "../process/amounts.ts";
import type { Shock } from "../process/shock.ts";
import type { Target } from "../process/target.ts";

/**
 * A flow of wins, given the common factor: those of one source's new opportunities, of a pool that
 * a steady state left, or of one opportunity that is known.
 */
export interface Flow {
  readonly kind: "new" | "pool" | "listed";
  readonly target: Target;
  readonly rules: readonly AmountRule[];
  /** Value if won, in major units; absent: drawn from the plan's deal size. */
  readonly amount: number | undefined;
  /** Shape of the multiplier that each row has of its own; absent: rows are Poisson. */
  readonly dispersion: number | undefined;
  readonly at: (shock: Shock) => FlowState;
}

/** What a flow brings under one value of the common factor. */
export interface FlowState {
  /**
   * Expected wins before each edge, row by row. A flow has one row, or where weeks of creation vary
   * on their own, one for each. For a known opportunity, the probability that it is won.
   */
  readonly won: readonly ArrayLike<number>[];
  /** Expected opportunities: created, or open at asOf. */
  readonly count: number;
  /** Expected to be lost within the horizon: worked out when asked for, as no law needs it. */
  readonly lost: () => number;
}
