import type { Flag } from "../../history/history-schema.ts";
import type { Entry } from "../entry.ts";
import type { Facts } from "../facts.ts";
import type { Life } from "../life.ts";
import type { Finding } from "./hygiene-schema.ts";

/** One opportunity with all that is known of it. */
export interface Observation {
  readonly entry: Entry;
  readonly life: Life;
  readonly flags: readonly Flag[];
  /** Its age at the as-of day, in days; null where that is not known. */
  readonly age: number | null;
}

/** A defect that single opportunities have or have not. */
export interface Rule extends Pick<Finding, "code" | "what" | "rule" | "touches"> {
  /** Whether it was looked for in this one at all. */
  readonly isLooked: (observation: Observation, facts: Facts) => boolean;
  /** Whether this one has it, where it was looked for. */
  readonly isFound: (observation: Observation, facts: Facts) => boolean;
}
