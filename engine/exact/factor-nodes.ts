import { exp } from "../numeric/exp.ts";
import type { Model } from "../process/model.ts";
import { hasShock, makeShock, type Shock } from "../process/shock.ts";

/** A value of the common factor, and how much it counts. */
export interface FactorNode {
  /** The value as drawn, in standard deviations, before a what-if shifts it. */
  readonly z: number;
  readonly weight: number;
  readonly shock: Shock;
}

export interface FactorNodes {
  /** Ascending and equally spaced; a single one where the factor is known or moves nothing. */
  readonly nodes: readonly FactorNode[];
  readonly spacing: number;
}

/** Beyond so many standard deviations lies a share of 1e-12. */
const REACH = 7;

/**
 * Equally spaced values of the common factor, which is standard normal and constant.
 *
 * For a smooth function that decays with the normal density, the sum over equally spaced values
 * converges faster than any power of their spacing.
 *
 * @param spacing in standard deviations
 * @see Trefethen and Weideman (2014), "The Exponentially Convergent Trapezoidal Rule",
 *   SIAM Review 56(3), doi:10.1137/130932132
 */
export function makeFactorNodes({ plan, factorStart }: Model, spacing: number): FactorNodes {
  const { commonFactor } = plan;
  const { value, shift } = factorStart;
  const known = hasShock(commonFactor) ? value : 0;
  if (known !== undefined) {
    const shock = makeShock(commonFactor, hasShock(commonFactor) ? known + shift : 0);
    return { nodes: [{ z: 0, weight: 1, shock }], spacing };
  }
  // Second moments weigh a value z by up to exp(2 a z), which moves their centre to 2 a.
  const { creation, winRate, dealSize } = commonFactor;
  const first = -Math.ceil(REACH / spacing);
  const last = Math.ceil((REACH + 2 * (creation + winRate + dealSize)) / spacing);
  const values = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * spacing);
  const densities = values.map((z) => exp(-0.5 * z * z));
  const sum = densities.reduce((total, density) => total + density, 0);
  const nodes = values.map((z, i) => ({
    z,
    weight: densities[i] / sum,
    shock: makeShock(commonFactor, z + shift),
  }));
  return { nodes, spacing };
}
