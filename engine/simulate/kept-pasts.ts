import type { Plan } from "../plan/plan-schema.ts";
import type { Life } from "./life.ts";
import { gatherOpen, type Open, scatterOpen } from "./open-in-order.ts";

/**
 * What a trial's warm-up has left at asOf. A what-if acts from then on only, so all of a plan's
 * what-ifs set out from the same, and the first to live through it spares the others that.
 */
interface KeptPast {
  readonly open: Open;
  readonly clocks: readonly Numbers[];
  readonly staff: readonly Numbers[];
  readonly cells: Int32Array;
  readonly returns: Float64Array;
  readonly takenCount: number;
  readonly freeContacts: number;
  readonly burnedContacts: number;
  readonly helped: number;
  readonly live: number;
  readonly openValue: number;
  readonly created: number;
  readonly bytes: number;
  /** Whether no other past of the plan takes its room. */
  readonly isFirm: boolean;
}

/** The pasts of one plan, and the bytes of those that stay. */
interface Pasts {
  readonly byTrial: Map<number, KeptPast>;
  firmBytes: number;
}

type Numbers = Int32Array | Float64Array;

/** Bytes of pasts that are kept at most: those of 1,700 trials of a team of ten; */
const BYTES_MAX = 64e6;
/** and of those that stay: an analysis needs room for what it is at. */
const FIRM_BYTES_MAX = 48e6;

/** Trials, from the first, that what moves under a slider goes back to: they are kept longest. */
export const TRIALS_UNDER_A_SLIDER = 2000;

/** By what the past depends on, then by trial; what was asked for last comes last. */
const kept = new Map<string, Pasts>();
let keptBytes = 0;
/** The plan on screen, in words. */
let shown = "";

/** Brings a trial that has just begun to asOf, if its past is known. */
export function recallKept(life: Life, trial: number): boolean {
  const { pastKey } = life.tables;
  const past = pastKey === undefined ? undefined : pastsOf(pastKey).byTrial.get(trial);
  if (past === undefined) return false;
  scatterOpen(life, past.open);
  putBack(numbersOf(life.clocks), past.clocks);
  putBack(numbersOf(life.staff), past.staff);
  life.stock.cells.set(past.cells);
  life.returns.set(past.returns);
  life.staff.takenCount = past.takenCount;
  life.freeContacts = past.freeContacts;
  life.burnedContacts = past.burnedContacts;
  life.helped = past.helped;
  life.live = past.live;
  life.openValue = past.openValue;
  life.created = past.created;
  return true;
}

/** Keeps what a trial has come to at asOf, if others may want it. */
export function keepPast(life: Life, trial: number): void {
  const { pastKey } = life.tables;
  if (pastKey === undefined) return;
  const { clocks, staff, stock, returns } = life;
  const past = {
    open: gatherOpen(life),
    clocks: numbersOf(clocks).map((field) => field.slice()),
    staff: numbersOf(staff).map((field) => field.slice()),
    cells: stock.cells.slice(),
    returns: returns.slice(),
    takenCount: staff.takenCount,
    freeContacts: life.freeContacts,
    burnedContacts: life.burnedContacts,
    helped: life.helped,
    live: life.live,
    openValue: life.openValue,
    created: life.created,
  };
  const { days, marks } = past.open;
  const fields = [days, marks, ...past.clocks, ...past.staff, past.cells, past.returns];
  const bytes = fields.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const pasts = pastsOf(pastKey);
  forget(pasts, trial);
  const isFirm = trial < TRIALS_UNDER_A_SLIDER && pasts.firmBytes + bytes <= FIRM_BYTES_MAX;
  pasts.byTrial.set(trial, { ...past, bytes, isFirm });
  if (isFirm) pasts.firmBytes += bytes;
  keptBytes += bytes;
  if (keptBytes > BYTES_MAX) makeRoom(pasts);
}

/** Says which plan is on screen: what was kept of those before it is forgotten. */
export function keepPastsOf({ uncertainty: _, ...plan }: Plan): void {
  const text = plan.opening === "steady-state" ? JSON.stringify(plan) : "";
  if (text === shown) return;
  shown = text;
  kept.clear();
  keptBytes = 0;
}

/** How many pasts are kept, and the bytes of them. */
export function tellKept(): { readonly trials: number; readonly bytes: number } {
  const trials = [...kept.values()].reduce((sum, { byTrial }) => sum + byTrial.size, 0);
  return { trials, bytes: keptBytes };
}

function pastsOf(pastKey: string): Pasts {
  const own = kept.get(pastKey) ?? { byTrial: new Map<number, KeptPast>(), firmBytes: 0 };
  kept.delete(pastKey);
  kept.set(pastKey, own);
  return own;
}

/** Forgets what came first, of what was asked for least lately; of what was last, what may go. */
function makeRoom(newest: Pasts): void {
  for (const [pastKey, pasts] of kept) {
    for (const [trial, { isFirm }] of pasts.byTrial) {
      if (keptBytes <= BYTES_MAX) return;
      if (pasts !== newest || !isFirm) forget(pasts, trial);
    }
    if (pasts.byTrial.size === 0) kept.delete(pastKey);
  }
}

function forget(pasts: Pasts, trial: number): void {
  const past = pasts.byTrial.get(trial);
  if (past === undefined) return;
  keptBytes -= past.bytes;
  if (past.isFirm) pasts.firmBytes -= past.bytes;
  pasts.byTrial.delete(trial);
}

/** The fields that are arrays, in the order in which they were written out. */
function numbersOf(of: object): Numbers[] {
  return Object.values(of).filter(
    (field): field is Numbers => field instanceof Int32Array || field instanceof Float64Array,
  );
}

function putBack(fields: readonly Numbers[], kept: readonly Numbers[]): void {
  fields.forEach((field, index) => {
    field.set(kept[index]);
  });
}
