import { dayNumber } from "../../../engine/plan/calendar.ts";
import type { CrmRecord } from "./crm-record.ts";
import { type Life, liveOpportunities } from "./live-opportunities.ts";
import { makeLuck } from "./luck.ts";
import type { Pitfalls } from "./pitfalls.ts";
import { recordLives } from "./record-lives.ts";
import type { Truth } from "./truth.ts";

/** A made-up team: what is true of it, how its opportunities went, and what its CRM says. */
export interface SyntheticCrm {
  readonly truth: Truth;
  readonly pitfalls: Pitfalls;
  /** Every opportunity created before the records end, to its true end. */
  readonly lives: readonly Life[];
  readonly records: readonly CrmRecord[];
  /** The moment at which the records end, days since 1970. */
  readonly asOf: number;
}

/**
 * Makes up a CRM history whose truth is known: the same for equal seed, truth and pitfalls, on
 * every machine. A pitfall that is on changes what is recorded and nothing of what is true.
 */
export function synthesizeCrm(truth: Truth, seed: string, pitfalls: Pitfalls = {}): SyntheticCrm {
  const luck = makeLuck(seed);
  const lives = liveOpportunities(truth, luck);
  const records = recordLives(lives, truth, pitfalls, luck);
  return { truth, pitfalls, lives, records, asOf: dayNumber(truth.asOf) };
}
