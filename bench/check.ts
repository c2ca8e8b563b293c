/** What some trials found: moments of the year's total, and how often it reached the quota. */
export interface Answer {
  readonly trials: number;
  readonly mean: number;
  readonly sd: number;
  readonly pHit: number;
}

/** The exact answer to the same question. */
export interface Exact {
  readonly mean: number;
  readonly sd: number;
  readonly pHit: number;
  /** Fourth central moment over the squared variance; 3 for a normal law. */
  readonly kurtosis?: number;
}

/** How an answer compares with the exact one, in standard errors. No figure of speed without it. */
export interface Check extends Answer {
  readonly z: { readonly mean: number; readonly sd: number; readonly pHit: number };
  readonly isRight: boolean;
}

/** Beyond so many standard errors an answer is wrong, and its speed worth nothing. */
const Z_MAX = 4;

/** Of totals of lognormal deals; too large a guess only makes the check of the spread milder. */
const KURTOSIS = 4;

/** Checks what trials found against the exact answer, each error being what so many allow. */
export function checkAnswer(answer: Answer, exact: Exact): Check {
  const { trials } = answer;
  const { mean, sd, pHit, kurtosis = KURTOSIS } = exact;
  const z = {
    mean: (answer.mean - mean) / (sd / Math.sqrt(trials)),
    sd: (answer.sd - sd) / (sd * Math.sqrt((kurtosis - 1) / (4 * trials))),
    pHit: (answer.pHit - pHit) / Math.sqrt((pHit * (1 - pHit)) / trials),
  };
  const isRight = Object.values(z).every((score) => Math.abs(score) <= Z_MAX);
  return { ...answer, z, isRight };
}
