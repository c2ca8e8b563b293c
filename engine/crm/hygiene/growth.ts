import type { Facts } from "../facts.ts";
import type { GroupRule } from "./group-rule.ts";

const YEAR_DAYS = 365;

/** Two Poisson counts that differ by more standard errors than this are of two rates. */
const STANDARD_ERRORS = 3;

/**
 * A creation that grows or shrinks: then wins and losses that closed in one period are of cohorts
 * of different sizes, and their ratio is no win rate.
 */
export function openGrowth({ asOf, firstRecord }: Facts): GroupRule {
  let [latest, before, amount, isWhole] = [0, 0, 0, false];
  return {
    note({ entry: { created, amount: own } }) {
      if (created === null || asOf === null || created > asOf) return;
      const age = asOf - created;
      isWhole ||= age >= 2 * YEAR_DAYS;
      if (age < YEAR_DAYS) {
        latest++;
        amount += own ?? 0;
      } else if (age < 2 * YEAR_DAYS) before++;
    },
    findings() {
      const isRecorded = firstRecord === null || (asOf ?? 0) - firstRecord >= 2 * YEAR_DAYS;
      const isMoving = Math.abs(latest - before) > STANDARD_ERRORS * Math.sqrt(latest + before);
      if (!isWhole || !isRecorded || !isMoving || before === 0) return [];
      const change = Math.round((latest / before - 1) * 100);
      return [
        {
          code: "creation-moving",
          what: `created in the last year, ${Math.abs(change)} % ${change > 0 ? "more" : "fewer"} \
than in the year before`,
          rule: "win rates are of opportunities created together, never of what closed together",
          touches: "history" as const,
          ...{ count: latest, of: latest + before, amount, ids: [] },
        },
      ];
    },
  };
}
