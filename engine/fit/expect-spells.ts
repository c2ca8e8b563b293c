import { exp } from "../numeric/exp.ts";
import { normalCdf, normalSurvival } from "../numeric/normal.ts";
import { INVERSE_SQRT_TWO_PI, type Mixture, openShares } from "./mixture.ts";
import type { SpellGroup, SpellGroups } from "./spell-groups.ts";

/** Expected sums over all spells, the unseen parts filled in. */
export interface Expected {
  readonly won: Sums;
  readonly lost: Sums;
  readonly wonUntimed: number;
  readonly never: number;
}

interface Sums {
  count: number;
  sum: number;
  sumSquares: number;
}

/**
 * Fills in what was not seen: of an open spell, how and when it will end; of a clean-up, likewise,
 * but not won; and, for each spell that was seen from an age on only, those like it that ended
 * before they could be seen.
 */
export function expectSpells(groups: SpellGroups, mixture: Mixture): Expected {
  const won = { ...groups.won };
  const lost = { ...groups.lost };
  let never = 0;
  for (const { logAge, count } of groups.open) {
    const shares = openShares(mixture, logAge);
    const total = shares.won + shares.lost + shares.never;
    if (!(total > 0)) continue;
    addAbove(won, (count * shares.won) / total, logAge, mixture.wonMu, mixture.wonSigma);
    addAbove(lost, (count * shares.lost) / total, logAge, mixture.lostMu, mixture.lostSigma);
    never += (count * shares.never) / total;
  }
  for (const { logAge, count } of groups.notWon) {
    const shares = openShares(mixture, logAge);
    const total = shares.lost + shares.never;
    if (!(total > 0)) continue;
    addAbove(lost, (count * shares.lost) / total, logAge, mixture.lostMu, mixture.lostSigma);
    never += (count * shares.never) / total;
  }
  for (const group of groups.truncated) addUnseen(won, lost, group, mixture);
  return { won, lost, wonUntimed: groups.wonUntimed, never };
}

/** So many spells that last longer than an age. */
function addAbove(sums: Sums, count: number, logAge: number, mu: number, sigma: number): void {
  if (!(count > 0)) return;
  const z = (logAge - mu) / sigma;
  // The mean of a standard normal above z.
  const mean = logAge === -Infinity ? 0 : density(z) / normalSurvival(z);
  const square = logAge === -Infinity ? 1 : 1 + z * mean;
  add(sums, count, mean, square, mu, sigma);
}

/** Of those like the spells of a group, the ones that had ended before the age. */
function addUnseen(won: Sums, lost: Sums, { logAge, count }: SpellGroup, mixture: Mixture): void {
  const shares = openShares(mixture, logAge);
  const seen = shares.won + shares.lost + shares.never;
  if (!(seen > 0)) return;
  const ghosts = count / seen;
  const { wonMu, wonSigma, lostMu, lostSigma } = mixture;
  addBelow(won, ghosts * (mixture.won - shares.won), logAge, wonMu, wonSigma);
  addBelow(lost, ghosts * (mixture.lost - shares.lost), logAge, lostMu, lostSigma);
}

/** So many spells that last no longer than an age. */
function addBelow(sums: Sums, count: number, logAge: number, mu: number, sigma: number): void {
  if (!(count > 0)) return;
  const z = (logAge - mu) / sigma;
  const mean = -density(z) / normalCdf(z);
  add(sums, count, mean, 1 + z * mean, mu, sigma);
}

function add(
  sums: Sums,
  count: number,
  mean: number,
  square: number,
  mu: number,
  sigma: number,
): void {
  sums.count += count;
  sums.sum += count * (mu + sigma * mean);
  sums.sumSquares += count * (mu * mu + 2 * mu * sigma * mean + sigma * sigma * square);
}

function density(z: number): number {
  return INVERSE_SQRT_TWO_PI * exp(-0.5 * z * z);
}
