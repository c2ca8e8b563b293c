import type { GroupRule } from "./group-rule.ts";

/** One amount must be this frequent among what was not won, and this much rarer among wins. */
const COUNT_MIN = 10;
const SHARE_MIN = 0.03;
const RATIO_MIN = 4;

/** Beyond this many different amounts, none is a placeholder that matters. */
const AMOUNTS_MAX = 20_000;

interface Uses {
  won: number;
  other: number;
  readonly ids: string[];
}

/**
 * Amounts that are typed in until the real one is known: one that is frequent among open and lost
 * opportunities and rare among wins was overwritten at the win. Learnt from, it would say that
 * large deals are won more often.
 */
export function openPlaceholders(): GroupRule {
  const uses = new Map<number, Uses>();
  let [wins, others] = [0, 0];
  return {
    note({ entry: { amount, status, id } }) {
      if (amount === null || amount === 0) return;
      const known = uses.get(amount) ?? { won: 0, other: 0, ids: [] };
      if (uses.size < AMOUNTS_MAX) uses.set(amount, known);
      if (status === "won") {
        wins++;
        known.won++;
        return;
      }
      others++;
      known.other++;
      if (known.ids.length < 20) known.ids.push(id);
    },
    findings() {
      const found = [...uses].filter(([, { won, other }]) => {
        const share = other / Math.max(others, 1);
        const isFrequent = other >= COUNT_MIN && share >= SHARE_MIN;
        return isFrequent && share >= RATIO_MIN * (won / Math.max(wins, 1));
      });
      return found.map(([amount, { other, ids }]) => ({
        code: "placeholder-amounts",
        what: `of exactly ${amount}, which is frequent until a win overwrites it`,
        rule: "amounts of losses say little: do not read from them how size bears on winning",
        touches: "both" as const,
        ...{ count: other, of: others, amount: amount * other, ids },
      }));
    },
  };
}
