import { dayNumber } from "../../../engine/plan/calendar.ts";
import { type Change, type CrmRecord, isClosing, WON } from "./crm-record.ts";
import { bornWonLives, renewalLives } from "./extra-lives.ts";
import type { Life } from "./live-opportunities.ts";
import { type Luck, USE } from "./luck.ts";
import type { Pitfalls } from "./pitfalls.ts";
import { recordCloseDates } from "./record-close-dates.ts";
import { type Closing, closingOf, recordStages } from "./record-stages.ts";
import type { Truth } from "./truth.ts";

const PLACEHOLDER = 10_000;

/** What a team's CRM holds at the end of its records: its lives, through its pitfalls. */
export function recordLives(
  lives: readonly Life[],
  truth: Truth,
  pitfalls: Pitfalls,
  luck: Luck,
): readonly CrmRecord[] {
  const asOf = dayNumber(truth.asOf);
  const records = [
    ...lives.map((life) => recordOf(life, "New Business", pitfalls, luck)),
    ...bornWonLives(truth, pitfalls, luck).map((life) =>
      recordOf(life, "New Business", pitfalls, luck),
    ),
    ...renewalLives(truth, pitfalls, luck).map((life) => recordOf(life, "Renewal", pitfalls, luck)),
  ]
    .map((record) => migrated(record, pitfalls))
    .filter((record) => record !== null)
    .map((record) => ({ ...record, changes: record.changes.filter(({ at }) => at < asOf) }))
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => a.created - b.created);
  const withTwins = records.flatMap((record) => [record, ...twinOf(record, pitfalls, luck)]);
  return withTwins.map((record, index) => ({
    ...record,
    id: `006${String(index).padStart(12, "0")}AAA`,
  }));
}

function recordOf(life: Life, kind: CrmRecord["kind"], pitfalls: Pitfalls, luck: Luck): CrmRecord {
  const { key, created, source, segment } = life;
  const closing = closingOf(life, pitfalls, luck);
  const foreign =
    luck.uniform(key, USE.currency) < (pitfalls.foreign?.share ?? 0) ? pitfalls.foreign : undefined;
  const { missingShare = 0 } = pitfalls;
  const isMissing = (what: string) =>
    missingShare > 0 && luck.uniform(`${key} ${what}`, USE.missing) < missingShare;
  const stages = recordStages(life, closing, pitfalls, luck);
  const changes: Change[] = [
    ...(isMissing("owner") ? [] : recordOwners(life, pitfalls)),
    ...(isMissing("amount")
      ? []
      : recordAmounts(life, closing, foreign?.rate ?? 1, pitfalls, luck)),
    ...recordCloseDates(life, closing, pitfalls, luck),
    ...stages,
    ...bulkWrite(stages, closing, pitfalls),
  ];
  const isNoDecision = luck.uniform(key, USE.noDecision) < (pitfalls.noDecisionShare ?? 0);
  const quiet = Math.min(
    closing?.at ?? Infinity,
    created + 20 + 60 * luck.uniform(key, USE.silence),
  );
  return {
    ...{
      id: "",
      name: `${accountOf(key, luck)} ${segment.segment}`,
      account: accountOf(key, luck),
    },
    ...{ kind, created, source: isMissing("source") ? "" : source, segment: segment.segment },
    ...{ currency: foreign?.currency ?? "USD", rate: foreign?.rate ?? 1 },
    changes: changes.sort((a, b) => a.at - b.at),
    lastActivity: life.outcome === "never" ? quiet : Math.max(quiet, closing?.at ?? 0),
    isDeleted: luck.uniform(key, USE.deleted) < (pitfalls.deletedShare ?? 0),
    reason:
      closing === null || closing.stage === WON ? "" : isNoDecision ? "No decision" : "Competitor",
  };
}

function recordOwners({ owner, created }: Life, { leaver }: Pitfalls): readonly Change[] {
  const tell = (at: number, to: string): Change => ({
    ...{ at, happened: at, by: "Operations", via: "CRM_UI", field: "owner", to },
  });
  const left =
    leaver !== undefined && leaver.owner === owner.owner ? dayNumber(leaver.on) : Infinity;
  if (leaver === undefined || left === Infinity) return [tell(created, owner.owner)];
  return created < left
    ? [tell(created, owner.owner), tell(left, leaver.heir)]
    : [tell(created, leaver.heir)];
}

function recordAmounts(
  { key, created, amount, owner }: Life,
  closing: Closing | null,
  rate: number,
  { placeholderShare = 0 }: Pitfalls,
  luck: Luck,
): readonly Change[] {
  const tell = (at: number, to: number): Change => ({
    ...{
      at,
      happened: at,
      by: owner.owner,
      via: "CRM_UI",
      field: "amount",
      to: Math.round(to / rate),
    },
  });
  if (luck.uniform(key, USE.placeholder) >= placeholderShare) return [tell(created, amount)];
  const first = tell(created, PLACEHOLDER * rate);
  return closing?.stage === WON ? [first, tell(closing.at, amount)] : [first];
}

/** A program that writes every open deal's stage again: its rows look like changes and are none. */
function bulkWrite(
  stages: readonly Change[],
  closing: Closing | null,
  { bulkWriteOn }: Pitfalls,
): readonly Change[] {
  const at = bulkWriteOn === undefined ? Infinity : dayNumber(bulkWriteOn) + 0.1;
  const standing = stages.filter((change) => change.at < at).at(-1);
  if (standing === undefined || (closing !== null && closing.at < at)) return [];
  return [{ ...standing, at, happened: at, by: "Integration", via: "IMPORT" }];
}

/** A record as a later CRM has it: null where it had closed before; else its past in one row. */
function migrated(record: CrmRecord, { migratedOn }: Pitfalls): CrmRecord | null {
  const day = migratedOn === undefined ? -Infinity : dayNumber(migratedOn);
  if (record.created >= day) return record;
  const before = record.changes.filter(({ at }) => at < day);
  const last = new Map(before.map((change) => [change.field, change] as const));
  const stage = last.get("stage");
  if (stage?.field === "stage" && isClosing(stage.to)) return null;
  const carried = [...last.values()].map((change) => ({
    ...change,
    at: day,
    happened: day,
    by: "Migration",
  }));
  return { ...record, changes: [...carried, ...record.changes.filter(({ at }) => at >= day)] };
}

function twinOf(
  record: CrmRecord,
  { duplicateShare = 0 }: Pitfalls,
  luck: Luck,
): readonly CrmRecord[] {
  const isTwin = luck.uniform(`${record.name} ${record.created}`, USE.twin) < duplicateShare;
  return isTwin ? [{ ...record, changes: record.changes.slice() }] : [];
}

const WORDS = [
  "Ash",
  "Birch",
  "Cedar",
  "Elm",
  "Fir",
  "Hazel",
  "Larch",
  "Maple",
  "Oak",
  "Pine",
  "Rowan",
  "Yew",
];
const TRADES = [
  "Foods",
  "Health",
  "Labs",
  "Media",
  "Mills",
  "Motors",
  "Ports",
  "Retail",
  "Systems",
  "Tools",
];

function accountOf(key: string, luck: Luck): string {
  const at = Math.floor(luck.uniform(key, USE.name) * WORDS.length * TRADES.length * 40);
  const word = WORDS[at % WORDS.length];
  const trade = TRADES[Math.floor(at / WORDS.length) % TRADES.length];
  return `${word} ${trade} ${Math.floor(at / WORDS.length / TRADES.length) + 1}`;
}
