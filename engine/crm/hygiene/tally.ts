import type { Facts } from "../facts.ts";
import type { Finding } from "./hygiene-schema.ts";
import type { Observation, Rule } from "./rule.ts";

/** Counts for one rule. */
export interface Tally {
  readonly note: (observation: Observation) => void;
  readonly finding: () => Finding;
}

export function openTally(
  { code, what, rule, touches, isLooked, isFound }: Rule,
  facts: Facts,
  idsMax: number,
): Tally {
  let [count, of, amount] = [0, 0, 0];
  const ids: string[] = [];
  return {
    note(observation) {
      if (!isLooked(observation, facts)) return;
      of++;
      if (!isFound(observation, facts)) return;
      count++;
      amount += observation.entry.amount ?? 0;
      if (ids.length < idsMax) ids.push(observation.entry.id);
    },
    finding: () => ({ code, what, rule, touches, count, of, amount, ids }),
  };
}
