import { isoDate } from "../../plan/calendar.ts";
import type { GroupRule } from "./group-rule.ts";

/** A stage must have been entered so often for its end to mean something. */
const ENTRIES_MIN = 10;
const GAP_DAYS_MAX = 31;

/** A stage in use for shorter than this at either end of the records may just be rare. */
const USE_DAYS_MIN = 60;

interface Use {
  first: number;
  last: number;
  entries: number;
  amount: number;
}

/** A stage that nobody enters any more once another appears: one with a new name. */
export function openRenames(): GroupRule {
  const uses = new Map<string, Use>();
  return {
    note({ life, entry }) {
      for (const { stage, at } of life.stages) {
        const use = uses.get(stage) ?? { first: at, last: at, entries: 0, amount: 0 };
        uses.set(stage, use);
        use.first = Math.min(use.first, at);
        use.last = Math.max(use.last, at);
        use.entries++;
        use.amount += entry.amount ?? 0;
      }
    },
    findings() {
      const known = [...uses].filter(([, { entries }]) => entries >= ENTRIES_MIN);
      const start = Math.min(...known.map(([, { first }]) => first));
      const end = Math.max(...known.map(([, { last }]) => last));
      return known.flatMap(([old, use]) => {
        const heir = known.find(([, { first }]) => {
          const isNew = first > use.last && first - use.last <= GAP_DAYS_MAX;
          return isNew && first - start > USE_DAYS_MIN && end - use.last > USE_DAYS_MIN;
        });
        if (heir === undefined) return [];
        const day = isoDate(Math.floor(heir[1].first));
        return [
          {
            code: "stage-renamed",
            what: `entries into stage "${old}", which ends where "${heir[0]}" begins (${day})`,
            rule: `kept apart; if they are one, map it: "stages": {"${old}": "${heir[0]}"}`,
            touches: "history" as const,
            ...{ count: use.entries, of: use.entries, amount: use.amount, ids: [] },
          },
        ];
      });
    },
  };
}
