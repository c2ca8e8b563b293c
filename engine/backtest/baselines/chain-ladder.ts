/**
 * A run-off triangle: what cohorts have come to by each age, cumulative. Row i is a cohort, the
 * oldest first; each row is one shorter than the one before.
 */
export type Triangle = readonly (readonly number[])[];

/** How a triangle develops from each age to the next. */
export interface Development {
  /** What a cohort's amount is multiplied by. */
  readonly factors: readonly number[];
  /** Mack's variance parameters. */
  readonly sigmaSquares: readonly number[];
  /** What the factors are estimated from: the sum of the amounts at that age. */
  readonly bases: readonly number[];
}

/** A quantity with the standard error of its forecast. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/**
 * Chain-ladder development of a triangle.
 *
 * The last variance has one observation; it is taken as Mack takes it, from the two before.
 *
 * @see Mack (1993), "Distribution-free calculation of the standard error of chain ladder reserve
 *   estimates", ASTIN Bulletin 23(2), doi:10.2143/AST.23.2.2005092
 */
export function developmentOf(triangle: Triangle): Development {
  const ages = (triangle[0]?.length ?? 0) - 1;
  const factors: number[] = [];
  const sigmaSquares: number[] = [];
  const bases: number[] = [];
  for (let age = 0; age < ages; age++) {
    const rows = triangle.filter((row) => row.length > age + 1);
    const base = rows.reduce((sum, row) => sum + row[age], 0);
    const factor = base > 0 ? rows.reduce((sum, row) => sum + row[age + 1], 0) / base : 1;
    const scatter = rows.reduce((sum, row) => {
      return row[age] > 0 ? sum + row[age] * square(row[age + 1] / row[age] - factor) : sum;
    }, 0);
    factors.push(factor);
    bases.push(base);
    const [before = 0, last = 0] = sigmaSquares.slice(-2);
    const guess = before > 0 ? Math.min(square(last) / before, before, last) : last;
    sigmaSquares.push(rows.length > 1 ? scatter / (rows.length - 1) : guess);
  }
  return { factors, sigmaSquares, bases };
}

/** What is still to come of each cohort, and of all, with Mack's standard errors. */
export function reservesOf(triangle: Triangle): { cohorts: Estimate[]; total: Estimate } {
  const { factors, sigmaSquares, bases } = developmentOf(triangle);
  const cohorts: Estimate[] = [];
  const ultimates: number[] = [];
  let totalVariance = 0;
  // From the youngest cohort back, so that each meets the ultimates of the younger ones.
  for (let i = triangle.length - 1; i >= 0; i--) {
    const row = triangle[i];
    let amount = row[row.length - 1];
    const latest = amount;
    let relative = 0;
    let shared = 0;
    for (let age = row.length - 1; age < factors.length; age++) {
      const perFactor = sigmaSquares[age] / square(factors[age]);
      if (amount > 0) relative += perFactor * (1 / amount + 1 / bases[age]);
      if (bases[age] > 0) shared += (2 * perFactor) / bases[age];
      amount *= factors[age];
    }
    const variance = square(amount) * relative;
    const younger = ultimates.reduce((sum, ultimate) => sum + ultimate, 0);
    totalVariance += variance + amount * younger * shared;
    cohorts.unshift({ mean: amount - latest, standardError: Math.sqrt(variance) });
    ultimates.push(amount);
  }
  const mean = cohorts.reduce((sum, cohort) => sum + cohort.mean, 0);
  return { cohorts, total: { mean, standardError: Math.sqrt(totalVariance) } };
}

function square(x: number): number {
  return x * x;
}
