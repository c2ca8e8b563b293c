import type { GroupRule } from "./group-rule.ts";

/** Beyond this ratio of mean age to mean cycle the open ones are plainly of another kind. */
const RATIO_MIN = 1.5;

/**
 * A pipeline is a sample in which slow opportunities are over-represented: on the day of the export
 * the quick ones are gone. Its win rate is not that of what is created.
 */
export function openAgeing(): GroupRule {
  const open = { count: 0, days: 0, amount: 0 };
  const closed = { count: 0, days: 0 };
  return {
    note({ entry, age }) {
      if (entry.status === "open" && age !== null && age >= 0) {
        open.count++;
        open.days += age;
        open.amount += entry.amount ?? 0;
      } else if (entry.closed !== null && entry.created !== null) {
        closed.count++;
        closed.days += Math.max(0, entry.closed - entry.created);
      }
    },
    findings() {
      const [age, cycle] = [open, closed].map(({ days, count }) => days / Math.max(count, 1));
      if (open.count === 0 || closed.count === 0 || !(age > RATIO_MIN * cycle)) return [];
      return [
        {
          code: "open-ones-are-slow",
          what: `open, ${Math.round(age)} days old in the mean where a closed one took \
${Math.round(cycle)}`,
          rule: "each has the chance its age leaves it, never the win rate of new ones",
          touches: "opening" as const,
          ...{ count: open.count, of: open.count + closed.count, amount: open.amount, ids: [] },
        },
      ];
    },
  };
}
