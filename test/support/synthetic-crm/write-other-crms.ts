import { type CrmRecord, isClosing, LOST, stateAt, WON } from "./crm-record.ts";
import { dateOf } from "./history-of-records.ts";
import type { SyntheticCrm } from "./synthesize-crm.ts";
import { type Column, momentText, writeCsv } from "./write-csv.ts";

type Row = CrmRecord & { readonly now: ReturnType<typeof stateAt> };

const closedOn = (now: Row["now"]) => (now.closed > 0 ? dateOf(now.closed) : "");
const won = (now: Row["now"], text: string) => (now.stage === WON ? text : "");
const lost = (now: Row["now"], text: string) => (now.stage === LOST ? text : "");
const status = ({ now }: Row) => (now.stage === WON ? "Won" : now.stage === LOST ? "Lost" : "Open");
const amount = ({ now }: Row) => now.amount || "";

/** The stage that a Won or Lost deal keeps in CRMs where status and stage are two things. */
function lastStage({ changes }: Row): string {
  const stages = changes.filter((change) => change.field === "stage" && !isClosing(change.to));
  return String(stages.at(-1)?.to ?? "");
}

/** The lists of opportunities as other CRMs head their columns. */
export const LAYOUTS = {
  hubspot: [
    ["Record ID", ({ id }) => id],
    ["Deal Name", ({ name }) => name],
    ["Deal Stage", ({ now }) => now.stage],
    ["Amount", amount],
    ["Deal owner", ({ now }) => now.owner],
    ["Close Date", ({ now }) => dateOf(now.closeDate)],
    ["Create Date", ({ created }) => momentText(created).slice(0, 16)],
    ["Last Activity Date", ({ lastActivity }) => momentText(lastActivity).slice(0, 16)],
    ["Deal Type", ({ kind }) => (kind === "Renewal" ? "Existing Business" : "New Business")],
    ["Pipeline", () => "Sales Pipeline"],
  ],
  pipedrive: [
    ["Deal - ID", ({ id }) => id],
    ["Deal - Title", ({ name }) => name],
    ["Deal - Owner", ({ now }) => now.owner],
    ["Deal - Value", amount],
    ["Deal - Currency of Value", ({ currency }) => currency],
    ["Deal - Organization", ({ account }) => account],
    ["Deal - Pipeline", () => "Pipeline"],
    ["Deal - Stage", lastStage],
    ["Deal - Status", status],
    ["Deal - Deal created", ({ created }) => momentText(created)],
    ["Deal - Last stage change", ({ now }) => momentText(now.entered)],
    ["Deal - Last activity date", ({ lastActivity }) => dateOf(lastActivity)],
    ["Deal - Won time", ({ now }) => won(now, momentText(now.closed))],
    ["Deal - Lost time", ({ now }) => lost(now, momentText(now.closed))],
    ["Deal - Lost reason", ({ reason }) => reason],
    ["Deal - Expected close date", ({ now }) => dateOf(now.closeDate)],
  ],
  dynamics: [
    ["(Do Not Modify) Opportunity", ({ id }) => id],
    ["(Do Not Modify) Row Checksum", ({ id }) => `x${id}`],
    ["Topic", ({ name }) => name],
    ["Account", ({ account }) => account],
    ["Pipeline Phase", lastStage],
    ["Status", status],
    ["Status Reason", ({ reason, now }) => (now.stage === LOST ? reason : "In Progress")],
    ["Owner", ({ now }) => now.owner],
    ["Created On", ({ created }) => momentText(created)],
    ["Est. Close Date", ({ now }) => dateOf(now.closeDate)],
    ["Est. Revenue", ({ now, changes }) => firstAmount(changes) || now.amount || ""],
    ["Actual Close Date", ({ now }) => closedOn(now)],
    ["Actual Revenue", ({ now }) => won(now, String(now.amount || ""))],
  ],
  zoho: [
    ["Record Id", ({ id }) => `zcrm_${id}`],
    ["Deal Owner.id", ({ now }) => `zcrm_${now.owner}`],
    ["Deal Owner", ({ now }) => now.owner],
    ["Amount", amount],
    ["Deal Name", ({ name }) => name],
    ["Closing Date", ({ now }) => dateOf(now.closeDate)],
    ["Account Name.id", ({ account }) => `zcrm_${account}`],
    ["Account Name", ({ account }) => account],
    ["Stage", ({ now }) => now.stage],
    ["Created Time", ({ created }) => momentText(created)],
    ["Last Activity Time", ({ lastActivity }) => momentText(lastActivity)],
    ["Lead Source", ({ source }) => source],
  ],
  close: [
    ["id", ({ id }) => `oppo_${id}`],
    ["lead_id", ({ account }) => `lead_${account}`],
    ["lead_name", ({ account }) => account],
    [
      "status_label",
      ({ now }) => (isClosing(now.stage) ? now.stage.replace("Closed ", "") : now.stage),
    ],
    ["status_type", (row) => status(row).toLowerCase().replace("open", "active")],
    ["value", ({ now }) => (now.amount ? now.amount * 100 : "")],
    ["value_currency", ({ currency }) => currency],
    ["value_period", () => "one_time"],
    ["confidence", () => 50],
    ["user_name", ({ now }) => now.owner],
    ["date_created", ({ created }) => `${momentText(created).replace(" ", "T")}+00:00`],
    ["date_won", ({ now }) => won(now, dateOf(now.closed))],
    ["date_lost", ({ now }) => lost(now, momentText(now.closed))],
  ],
} as const satisfies Readonly<Record<string, readonly Column<Row>[]>>;

/** The list of opportunities as a CRM exports it. */
export function writeList({ records, asOf }: SyntheticCrm, crm: keyof typeof LAYOUTS): string {
  const rows = records
    .filter(({ isDeleted }) => !isDeleted)
    .map((record) => ({ ...record, now: stateAt(record, asOf) }));
  return writeCsv<Row>(rows, LAYOUTS[crm]);
}

/** HubSpot's history of stages, as Fivetran's tables head it. */
export function writeHubspotStages({ records }: SyntheticCrm): string {
  const rows = records.flatMap(({ id, changes }) =>
    changes.filter(({ field }) => field === "stage").map((change) => ({ id, ...change })),
  );
  return writeCsv(rows, [
    ["date_entered", ({ at }) => momentText(at)],
    ["deal_id", ({ id }) => id],
    ["source", ({ via }) => via],
    ["value", ({ to }) => to],
  ]);
}

function firstAmount(changes: CrmRecord["changes"]): number {
  return Number(changes.find(({ field }) => field === "amount")?.to ?? 0);
}
