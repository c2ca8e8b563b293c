import type { Facts } from "../facts.ts";
import { openAgeing } from "./ageing.ts";
import { openGrowth } from "./growth.ts";
import type { Finding } from "./hygiene-schema.ts";
import { openOwners } from "./owners.ts";
import { openPlaceholders } from "./placeholders.ts";
import { openRenames } from "./renames.ts";
import type { Observation } from "./rule.ts";

/** Looks at all opportunities together for what none of them shows alone. */
export interface GroupRule {
  readonly note: (observation: Observation) => void;
  readonly findings: () => readonly Finding[];
}

export function openGroupRules(facts: Facts): GroupRule {
  const rules = [
    openPlaceholders(),
    openOwners(facts),
    openGrowth(facts),
    openAgeing(),
    openRenames(),
  ];
  return {
    note(observation) {
      for (const rule of rules) rule.note(observation);
    },
    findings: () => rules.flatMap((rule) => rule.findings()),
  };
}
