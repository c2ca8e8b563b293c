import type { Life } from "./life.ts";
import { growStock } from "./life-cells.ts";
import { growTo } from "./life-places.ts";

/**
 * What a trial's warm-up has left at asOf. A what-if acts from then on only, so all of a plan's
 * what-ifs set out from the same, and the first to live through it spares the others that.
 */
interface KeptPast {
  readonly state: readonly Numbers[];
  readonly count: number;
  readonly freeCount: number;
  readonly used: number;
  readonly clocks: readonly Numbers[];
  readonly staff: readonly Numbers[];
  readonly stock: readonly Numbers[];
  readonly takenCount: number;
  readonly returns: Float64Array;
  readonly freeContacts: number;
  readonly burnedContacts: number;
  readonly helped: number;
  readonly live: number;
  readonly openValue: number;
  readonly created: number;
  readonly bytes: number;
}

type Numbers = Int32Array | Float64Array;

/** Bytes of pasts that are kept at most: those of a few hundred trials of a team of ten. */
const BYTES_MAX = 32e6;

/** By what the past depends on, then by trial; what was asked for last comes last. */
const kept = new Map<string, Map<number, KeptPast>>();
let keptBytes = 0;

/** Brings a trial that has just begun to asOf, if its past is known. */
export function recallKept(life: Life, trial: number): boolean {
  const { pastKey } = life.tables;
  const past = pastKey === undefined ? undefined : pastsOf(pastKey).get(trial);
  if (past === undefined) return false;
  const { state, clocks, staff, stock } = life;
  growTo(state, past.used);
  growStock(stock, past.used);
  putBack(numbersOf(state), past.state);
  state.count = past.count;
  state.freeCount = past.freeCount;
  state.used = past.used;
  putBack(numbersOf(clocks), past.clocks);
  putBack(numbersOf(staff), past.staff);
  putBack(numbersOf(stock), past.stock);
  staff.takenCount = past.takenCount;
  life.returns.set(past.returns);
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
  const { state, clocks, staff, stock, returns } = life;
  const past = {
    state: numbersOf(state).map((field) =>
      field.slice(0, Math.ceil((state.used * field.length) / state.size)),
    ),
    count: state.count,
    freeCount: state.freeCount,
    used: state.used,
    clocks: numbersOf(clocks).map((field) => field.slice()),
    staff: numbersOf(staff).map((field) => field.slice()),
    stock: [stock.cells.slice(), stock.cellOf.slice(0, state.used)],
    takenCount: staff.takenCount,
    returns: returns.slice(),
    freeContacts: life.freeContacts,
    burnedContacts: life.burnedContacts,
    helped: life.helped,
    live: life.live,
    openValue: life.openValue,
    created: life.created,
  };
  const fields = [...past.state, ...past.clocks, ...past.staff, ...past.stock, past.returns];
  const bytes = fields.reduce((sum, { byteLength }) => sum + byteLength, 0);
  pastsOf(pastKey).set(trial, { ...past, bytes });
  keptBytes += bytes;
  if (keptBytes > BYTES_MAX) forgetOldest();
}

function pastsOf(pastKey: string): Map<number, KeptPast> {
  const own = kept.get(pastKey) ?? new Map<number, KeptPast>();
  kept.delete(pastKey);
  kept.set(pastKey, own);
  return own;
}

/** Forgets all of the plan that was asked for least lately; or the earliest of the only one. */
function forgetOldest(): void {
  const [[oldest, pasts]] = kept;
  const isOnly = kept.size === 1;
  for (const [trial, { bytes }] of pasts) {
    if (isOnly && keptBytes <= BYTES_MAX) return;
    pasts.delete(trial);
    keptBytes -= bytes;
  }
  kept.delete(oldest);
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
