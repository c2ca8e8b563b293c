import type { Facts } from "../facts.ts";
import { openAgeing } from "./ageing.ts";
import type { GroupRule } from "./group-rule.ts";
import { openGrowth } from "./growth.ts";
import { openOwners } from "./owners.ts";
import { openPlaceholders } from "./placeholders.ts";
import { openRenames } from "./renames.ts";

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
