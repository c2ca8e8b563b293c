import { ln } from "../numeric/ln.ts";
import { cycleOf } from "./cycle-spells.ts";
import type { Life } from "./lives.ts";
import { ENDING, type Spell } from "./spells.ts";

/** Whole cycles beside how large each opportunity is. */
export interface SizedSpells {
  /** Standard deviations by which ln amount is above its median. */
  readonly score: Float64Array;
  /** ln of the age from which it was on record; -Infinity for most. */
  readonly logEntry: Float64Array;
  readonly logExit: Float64Array;
  readonly ending: Uint8Array;
}

export interface SizeScale {
  /** ln of the median amount, and the standard deviation of ln amount. */
  readonly mu: number;
  readonly sigma: number;
}

const WINS_MIN = 30;
const LOSSES_MIN = 30;
const AMOUNTS_SHARE_MIN = 0.8;

/**
 * Why sizes cannot be held against outcomes; undefined where they can: amounts must be known
 * whether won or lost, or size would only say that somebody filled it in.
 */
export function whyNoSizeEffects(lives: readonly Life[]): string | undefined {
  const known = (status: Life["status"]) => {
    const all = lives.filter((life) => life.status === status);
    return { all: all.length, known: all.filter(({ amount = 0 }) => amount > 0).length };
  };
  for (const [status, least] of [
    ["won", WINS_MIN],
    ["lost", LOSSES_MIN],
  ] as const) {
    const { all, known: found } = known(status);
    if (found < least) return `only ${found} ${status} ones have an amount, ${least} are needed`;
    if (found < AMOUNTS_SHARE_MIN * all) {
      return `${found} of ${all} ${status} ones have an amount: too few to compare`;
    }
  }
  return undefined;
}

/** The whole cycles of those whose amount is known. */
export function sizedSpells(lives: readonly Life[], { mu, sigma }: SizeScale): SizedSpells {
  const seen = lives
    .filter(({ amount = 0 }) => amount > 0)
    .map((life) => ({ spell: cycleOf(life), score: (ln(life.amount ?? 1) - mu) / sigma }))
    .filter(({ spell }) => isSeen(spell));
  const days = ({ exit, ending }: Spell) =>
    ending === ENDING.won || ending === ENDING.lost ? Math.max(0.5, exit) : exit;
  return {
    score: Float64Array.from(seen, ({ score }) => score),
    logEntry: Float64Array.from(seen, ({ spell: { entry = 0 } }) => ln(entry)),
    logExit: Float64Array.from(seen, ({ spell }) => ln(days(spell))),
    ending: Uint8Array.from(seen, ({ spell }) => spell.ending),
  };
}

function isSeen({ entry = 0, exit, ending }: Spell): boolean {
  return entry === 0 || exit > entry || ending === ENDING.wonUntimed;
}
