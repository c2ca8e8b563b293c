import {
  type Flag,
  HISTORY_FORMAT,
  type History,
  type PastOpportunity,
} from "../../../engine/history/history-schema.ts";
import { isoDate } from "../../../engine/plan/calendar.ts";
import { type CrmRecord, isClosing, stateAt } from "./crm-record.ts";
import type { SyntheticCrm } from "./synthesize-crm.ts";

/**
 * The history that a synthetic CRM holds, without a CSV between: for tests of what learns from
 * histories. What `readExport` makes of the same CRM's export is tested against it.
 */
export function historyOfRecords({ records, truth, pitfalls, asOf }: SyntheticCrm): History {
  const { migratedOn } = pitfalls;
  return {
    format: HISTORY_FORMAT,
    asOf: truth.asOf,
    ...(migratedOn !== undefined && { firstRecord: migratedOn, firstStageRecord: migratedOn }),
    currency: "USD",
    stages: truth.segments[0].stages.map(({ stage }) => stage),
    opportunities: records
      .filter(({ isDeleted }) => !isDeleted)
      .map((record) => lifeOf(record, asOf, migratedOn)),
  };
}

function lifeOf(record: CrmRecord, asOf: number, migratedOn: string | undefined): PastOpportunity {
  const { id, source, segment, rate, reason, kind } = record;
  const { status, closed, owner, amount, stage, pushes, closeDate } = stateAt(record, asOf);
  const created = dateOf(record.created);
  const stages = stagesOf(record);
  const isTruncated = migratedOn !== undefined && created < migratedOn;
  const end = dateOf(closed);
  const closing = record.changes
    .filter(({ field, to }) => field === "stage" && isClosing(`${to}`))
    .at(-1);
  const flags: Flag[] = [];
  if (status === "won" && end <= created) flags.push("born-won");
  if (kind === "Renewal") flags.push("renewal");
  if (isTruncated) flags.push("left-truncated");
  if (closing?.by === "Operations") flags.push("bulk-clean-up");
  return {
    ...{
      id,
      created,
      status: status === "lost" && reason === "No decision" ? "no-decision" : status,
    },
    ...(isTruncated && { seenFrom: migratedOn }),
    ...(status !== "open" && { closed: end, closedRecorded: dateOf(closing?.at ?? closed) }),
    ...(status === "open" ? { stage, expectedClose: dateOf(closeDate) } : lastStage(stages)),
    ...(amount > 0 && { amount: amount * rate }),
    ...(owner !== "" && { owner }),
    ...(source !== "" && { source }),
    ...{ segment, pushes, stages },
    ...(flags.length > 0 && { flags }),
  };
}

function lastStage(stages: readonly { readonly stage: string }[]): { stage?: string } {
  const last = stages.at(-1);
  return last === undefined ? {} : { stage: last.stage };
}

/** The stages it entered, without closings, and without what a program wrote again. */
function stagesOf({ changes }: CrmRecord): { stage: string; entered: string }[] {
  const events: { stage: string; entered: string }[] = [];
  for (const { field, to, at, via } of changes) {
    if (field !== "stage" || isClosing(to) || via === "IMPORT") continue;
    if (events.at(-1)?.stage !== to) events.push({ stage: to, entered: dateOf(at) });
  }
  return events;
}

export function dateOf(moment: number): string {
  return isoDate(Math.floor(moment));
}
