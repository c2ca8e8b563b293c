import type { Finding } from "./hygiene-schema.ts";
import type { Observation } from "./rule.ts";

/** Looks at all opportunities together for what none of them shows alone. */
export interface GroupRule {
  readonly note: (observation: Observation) => void;
  readonly findings: () => readonly Finding[];
}
