import { openNamePool } from "../name-pool.ts";
import { CHANGED, type Change } from "./change.ts";

/** Columns are kept in parts: one that grows as a whole is copied, and for a while there twice. */
const CHANGES_A_PART = 2 ** 14;

const NONE = -(2 ** 31);
/** In a mark, the bit above those of the field. */
const IS_IMPORT = 8;

/** The changes of all opportunities, kept as columns: there are several for each. */
export interface Changes {
  readonly add: (change: Change) => void;
  readonly count: () => number;
  /** The changes of one opportunity in order of time; of equal times, in that of the file. */
  readonly of: (entry: number) => readonly Change[];
  /** The earliest moment of any; Infinity where there are none. */
  readonly first: () => number;
  /** Whether its probabilities are of 100. */
  readonly isPercent: () => boolean;
}

export function openChanges(): Changes {
  const pool = openNamePool();
  const parts: Columns[] = [];
  let count = 0;
  let first = Infinity;
  let isPercent = false;
  let places: { readonly order: Uint32Array; readonly starts: Uint32Array } | null = null;

  function add(change: Change): void {
    const index = count % CHANGES_A_PART;
    if (index === 0) parts.push(makeColumns());
    const columns = parts[parts.length - 1];
    columns.entry[index] = change.entry;
    columns.at[index] = change.at;
    columns.recorded[index] = change.recorded ?? NONE;
    columns.marks[index] = CHANGED.indexOf(change.field) + (change.isImport ? IS_IMPORT : 0);
    columns.name[index] = pool.indexOf(change.name);
    columns.before[index] = pool.indexOf(change.before);
    columns.by[index] = pool.indexOf(change.by);
    columns.value[index] = change.value;
    columns.probability[index] = change.probability ?? NONE;
    columns.valueBefore[index] = change.valueBefore ?? NONE;
    isPercent ||= (change.probability ?? 0) > 1;
    if (change.at < first) first = change.at;
    count++;
    places = null;
  }

  function changeAt(place: number): Change {
    const columns = parts[Math.floor(place / CHANGES_A_PART)];
    const index = place % CHANGES_A_PART;
    const { entry, at, recorded, marks, name, before, by } = columns;
    const { value, valueBefore, probability } = columns;
    return {
      entry: entry[index],
      at: at[index],
      recorded: recorded[index] === NONE ? null : recorded[index],
      field: CHANGED[marks[index] & (IS_IMPORT - 1)],
      name: pool.at(name[index]),
      before: pool.at(before[index]),
      value: value[index],
      probability: probability[index] === NONE ? null : probability[index],
      valueBefore: valueBefore[index] === NONE ? null : valueBefore[index],
      by: pool.at(by[index]),
      isImport: (marks[index] & IS_IMPORT) !== 0,
    };
  }

  function entryAt(place: number): number {
    return parts[Math.floor(place / CHANGES_A_PART)].entry[place % CHANGES_A_PART];
  }

  function of(entry: number): readonly Change[] {
    places ??= placesByEntry(count, entryAt);
    const { order, starts } = places;
    if (entry + 1 >= starts.length) return [];
    const own: Change[] = [];
    for (let i = starts[entry]; i < starts[entry + 1]; i++) own.push(changeAt(order[i]));
    return own.sort((a, b) => a.at - b.at);
  }
  return { add, count: () => count, of, first: () => first, isPercent: () => isPercent };
}

/** Places by entry, in the order of the file (a counting sort). */
function placesByEntry(count: number, entryAt: (place: number) => number) {
  let entriesMax = -1;
  for (let place = 0; place < count; place++) entriesMax = Math.max(entriesMax, entryAt(place));
  const starts = new Uint32Array(entriesMax + 2);
  for (let place = 0; place < count; place++) starts[entryAt(place) + 1]++;
  for (let entry = 0; entry <= entriesMax; entry++) starts[entry + 1] += starts[entry];
  const next = starts.slice();
  const order = new Uint32Array(count);
  for (let place = 0; place < count; place++) order[next[entryAt(place)]++] = place;
  return { order, starts };
}

type Columns = ReturnType<typeof makeColumns>;

function makeColumns() {
  return {
    entry: new Int32Array(CHANGES_A_PART),
    at: new Float64Array(CHANGES_A_PART),
    recorded: new Int32Array(CHANGES_A_PART),
    marks: new Uint8Array(CHANGES_A_PART),
    name: new Uint32Array(CHANGES_A_PART),
    before: new Uint32Array(CHANGES_A_PART),
    by: new Uint32Array(CHANGES_A_PART),
    value: new Float64Array(CHANGES_A_PART),
    valueBefore: new Float64Array(CHANGES_A_PART),
    probability: new Float64Array(CHANGES_A_PART),
  };
}
