/** Which of several candidates gains most, over draws of what is not known. */
export interface Judgement {
  /** null where no candidate is best often enough. */
  readonly best: string | null;
  readonly leader: string;
  /** Share of draws in which the leader is best, ties shared. */
  readonly confidence: number;
  /** What is lost on average by choosing the leader rather than the best of each draw. */
  readonly regret: number;
  readonly shares: { lever: string; share: number }[];
}

/** Below this confidence there is no clear winner. */
const CONFIDENCE_MIN = 0.7;

/**
 * Judges candidates by their gains.
 *
 * @param draws of the gains of all candidates, at least one
 * @param tie share of the best gain within which another ties with it
 */
export function judge(
  names: readonly string[],
  draws: readonly (readonly number[])[],
  tie = 0,
): Judgement {
  const shares = names.map(() => 0);
  const means = names.map(() => 0);
  let best = 0;
  for (const gains of draws) {
    const greatest = Math.max(...gains);
    const least = greatest - tie * Math.abs(greatest);
    const winners = gains.flatMap((gain, index) => (gain >= least ? [index] : []));
    for (const winner of winners) shares[winner] += 1 / winners.length / draws.length;
    gains.forEach((gain, index) => {
      means[index] += gain / draws.length;
    });
    best += greatest / draws.length;
  }
  const leader = means.indexOf(Math.max(...means));
  const confidence = Math.min(1, shares[leader]);
  return {
    best: confidence < CONFIDENCE_MIN ? null : names[leader],
    leader: names[leader],
    confidence,
    regret: Math.max(0, best - means[leader]),
    shares: names.map((lever, index) => ({ lever, share: Math.min(1, shares[index]) })),
  };
}
