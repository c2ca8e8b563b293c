import { ln } from "../numeric/ln.ts";
import { normalCdf, normalQuantile } from "../numeric/normal.ts";
import type { Stream } from "../random/stream.ts";
import type { Expected } from "./expect-spells.ts";
import { type Mixture, openShares } from "./mixture.ts";
import type { SpellGroups } from "./spell-groups.ts";

/** Ghosts of one spell beyond this many say that the mixture can hardly have shown it. */
const GHOSTS_MAX = 10_000;

/**
 * Fills in by chance what was not seen, as expectSpells does by expectation: how and when each open
 * spell will end, and the spells that ended before they could be seen.
 */
export function fillInSpells(groups: SpellGroups, mixture: Mixture, next: Stream): Expected {
  const won = { ...groups.won };
  const lost = { ...groups.lost };
  const { wonMu, wonSigma, lostMu, lostSigma } = mixture;
  let never = 0;
  for (const { logAge, count } of groups.open) {
    const shares = openShares(mixture, logAge);
    const wonOdds = shares.won / (shares.won + shares.lost + shares.never);
    const closeOdds = (shares.won + shares.lost) / (shares.won + shares.lost + shares.never);
    const wonTail = shares.won / mixture.won;
    const lostTail = shares.lost / mixture.lost;
    for (let i = 0; i < count; i++) {
      const position = next();
      if (position < wonOdds) add(won, wonMu - wonSigma * normalQuantile(next() * wonTail));
      else if (position < closeOdds) {
        add(lost, lostMu - lostSigma * normalQuantile(next() * lostTail));
      } else never++;
    }
  }
  for (const { logAge, count } of groups.notWon) {
    const shares = openShares(mixture, logAge);
    const lostOdds = shares.lost / (shares.lost + shares.never);
    const lostTail = shares.lost / mixture.lost;
    for (let i = 0; i < count; i++) {
      if (next() < lostOdds) add(lost, lostMu - lostSigma * normalQuantile(next() * lostTail));
      else never++;
    }
  }
  for (const { logAge, count } of groups.truncated) {
    const shares = openShares(mixture, logAge);
    const seen = shares.won + shares.lost + shares.never;
    const wonGone = mixture.won - shares.won;
    const wonOdds = wonGone / (wonGone + mixture.lost - shares.lost);
    const wonBelow = normalCdf((logAge - wonMu) / wonSigma);
    const lostBelow = normalCdf((logAge - lostMu) / lostSigma);
    for (let ghosts = drawGhosts(next, count, seen); ghosts > 0; ghosts--) {
      if (next() < wonOdds) add(won, wonMu + wonSigma * normalQuantile(next() * wonBelow));
      else add(lost, lostMu + lostSigma * normalQuantile(next() * lostBelow));
    }
  }
  return { won, lost, wonUntimed: groups.wonUntimed, never };
}

/**
 * Spells that were missed for each that was seen: geometric, so that summing over them divides the
 * likelihood by the probability of being seen, as truncation does.
 */
function drawGhosts(next: Stream, count: number, seen: number): number {
  if (!(seen < 1)) return 0;
  const logMissed = ln(1 - seen);
  let ghosts = 0;
  for (let i = 0; i < count; i++) {
    ghosts += Math.min(GHOSTS_MAX, Math.floor(ln(next()) / logMissed));
  }
  return ghosts;
}

function add(sums: Expected["won"], logDays: number): void {
  sums.count++;
  sums.sum += logDays;
  sums.sumSquares += logDays * logDays;
}
