import { type Change, type CrmRecord, isClosing, stateAt, WON } from "./crm-record.ts";
import { dateOf } from "./history-of-records.ts";
import type { SyntheticCrm } from "./synthesize-crm.ts";
import { type Column, momentText, writeCsv } from "./write-csv.ts";

type Row = CrmRecord & { readonly now: ReturnType<typeof stateAt> };
type ChangeRow = {
  readonly record: CrmRecord;
  readonly change: Change;
  readonly before: Change | undefined;
};

const OPPORTUNITY: readonly Column<Row>[] = [
  ["Id", ({ id }) => id],
  ["IsDeleted", ({ isDeleted }) => String(isDeleted)],
  ["AccountId", ({ account }) => account],
  ["Name", ({ name }) => name],
  ["StageName", ({ now }) => now.stage],
  ["Amount", ({ now }) => now.amount || ""],
  ["CloseDate", ({ now }) => dateOf(now.closeDate)],
  ["Type", ({ kind }) => kind],
  ["LeadSource", ({ source }) => source],
  ["IsClosed", ({ now }) => String(isClosing(now.stage))],
  ["IsWon", ({ now }) => String(now.stage === WON)],
  ["CurrencyIsoCode", ({ currency }) => currency],
  ["OwnerId", ({ now }) => now.owner],
  ["CreatedDate", ({ created }) => momentText(created)],
  ["LastActivityDate", ({ lastActivity }) => dateOf(lastActivity)],
  ["LastStageChangeDate", ({ now }) => momentText(now.entered)],
  ["PushCount", ({ now }) => now.pushes],
  ["Loss_Reason__c", ({ reason }) => reason],
  ["Segment__c", ({ segment }) => segment],
];

const FIELD_NAMES = {
  stage: "StageName",
  amount: "Amount",
  closeDate: "CloseDate",
  owner: "Owner",
};

const FIELD_HISTORY: readonly Column<ChangeRow>[] = [
  ["Id", ({ record, change }) => `017${record.id.slice(3, 12)}${change.field}${change.at}`],
  ["OpportunityId", ({ record }) => record.id],
  ["CreatedById", ({ change }) => change.by],
  ["CreatedDate", ({ change }) => momentText(change.at)],
  ["Field", ({ change }) => FIELD_NAMES[change.field]],
  ["OldValue", ({ before }) => textOf(before)],
  ["NewValue", ({ change }) => textOf(change)],
  ["IsDeleted", () => "false"],
];

const HISTORY: readonly Column<ChangeRow>[] = [
  ["Id", ({ record, change }) => `008${record.id.slice(3, 12)}${change.field}${change.at}`],
  ["OpportunityId", ({ record }) => record.id],
  ["CreatedById", ({ change }) => change.by],
  ["CreatedDate", ({ change }) => momentText(change.at)],
  ["StageName", ({ record, change }) => stateAt(record, change.at).stage],
  ["Amount", ({ record, change }) => stateAt(record, change.at).amount || ""],
  ["CloseDate", ({ record, change }) => dateOf(stateAt(record, change.at).closeDate)],
];

/** The list of opportunities, as Data Loader exports it. */
export function writeSalesforce({ records, asOf, pitfalls }: SyntheticCrm): string {
  const rows = records.map((record) => ({ ...record, now: stateAt(record, asOf) }));
  const share = pitfalls.repeatedShare ?? 0;
  // Every so manieth row stands there twice.
  const again = share > 0 ? rows.filter((_, index) => index % Math.round(1 / share) === 0) : [];
  return writeCsv([...rows, ...again], OPPORTUNITY);
}

/** OpportunityFieldHistory: a row for each change, without the values a record was made with. */
export function writeFieldHistory(crm: SyntheticCrm): string {
  const rows = changeRows(crm).filter(({ record, change }) => change.at > record.created);
  return writeCsv(rows, FIELD_HISTORY);
}

/** OpportunityHistory: the state after each change of stage, amount or close date. */
export function writeOpportunityHistory(crm: SyntheticCrm): string {
  return writeCsv(
    changeRows(crm).filter(({ change }) => change.field !== "owner"),
    HISTORY,
  );
}

function changeRows({ records, asOf, pitfalls }: SyntheticCrm): readonly ChangeRow[] {
  const from = asOf - (pitfalls.historyDays ?? Infinity);
  return records.flatMap((record) =>
    record.changes
      .map((change, index) => {
        const before = record.changes
          .slice(0, index)
          .findLast(({ field }) => field === change.field);
        return { record, change, before };
      })
      .filter(({ change }) => change.at >= from),
  );
}

function textOf(change: Change | undefined): string | number {
  if (change === undefined) return "";
  return change.field === "closeDate" ? dateOf(change.to) : change.to;
}
