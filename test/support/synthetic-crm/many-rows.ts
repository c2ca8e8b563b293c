import { isoDate } from "../../../engine/plan/calendar.ts";

const STAGES = ["Discovery", "Proposal", "Negotiation", "Closed Won", "Closed Lost"];
const HEADER =
  "Id,IsDeleted,AccountId,Name,StageName,Amount,CloseDate,Type,LeadSource,IsClosed,IsWon," +
  "CurrencyIsoCode,OwnerId,CreatedDate,LastActivityDate,LastStageChangeDate,PushCount,Segment__c";
const ROWS_A_PART = 2_000;

/**
 * A list of any length in Salesforce's layout, in parts: about 210 bytes a row, every id another.
 * Its days and amounts follow from the row's number, so that what is read can be checked.
 */
export function* manyRows(count: number): Generator<string> {
  yield `${HEADER}\n`;
  for (let start = 0; start < count; start += ROWS_A_PART) {
    const rows: string[] = [];
    for (let row = start; row < Math.min(start + ROWS_A_PART, count); row++) rows.push(rowOf(row));
    yield `${rows.join("\n")}\n`;
  }
}

/** The stage of a row: of five, the last two are closed. */
export function stageOf(row: number): string {
  return STAGES[row % STAGES.length];
}

function rowOf(row: number): string {
  const stage = stageOf(row);
  const created = 19_000 + ((row * 7919) % 900);
  const closed = created + 5 + ((row * 104_729) % 120);
  const [from, to] = [isoDate(created), isoDate(closed)];
  return [
    ...[
      `006${String(row).padStart(12, "0")}AAA`,
      "false",
      `001${String(row % 50_000).padStart(15, "0")}`,
    ],
    ...[`"Opportunity ${row}, second phase"`, stage, String(1_000 + (row % 977) * 25), to],
    ...["New Business", `Source ${row % 6}`, String(stage.startsWith("Closed"))],
    ...[String(stage === "Closed Won"), "USD", `Owner ${row % 40}`, `${from} 09:15:00`, to],
    ...[`${to} 1${row % 10}:2${row % 10}:00`, String(row % 4), `Segment ${row % 3}`],
  ].join(",");
}
