import type { Flag } from "../history/history-schema.ts";
import type { Entry } from "./entry.ts";
import { closerOf, closingHour, type Facts } from "./facts.ts";
import type { Life } from "./life.ts";

/** What is odd about an opportunity's records: see FLAGS. */
export function flagsOf(entry: Entry, life: Life, facts: Facts): readonly Flag[] {
  const { status, created, closed, isRenewal } = entry;
  const flags: Flag[] = [];
  if (status === "lost" && closed !== null) {
    const user = closerOf(entry, life);
    if (facts.cleanUps.has(user, closed, closingHour(entry, life))) flags.push("bulk-clean-up");
  }
  if (status === "won" && created !== null && closed !== null && closed <= created) {
    flags.push("born-won");
  }
  if (isRenewal) flags.push("renewal");
  const { firstRecord } = facts;
  if (created !== null && firstRecord !== null && created < firstRecord)
    flags.push("left-truncated");
  if (life.isTruncated) flags.push("stages-truncated");
  if (life.closings > 1 || (life.closings > 0 && status === "open")) flags.push("reopened");
  return flags;
}
