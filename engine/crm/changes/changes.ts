import { openNamePool } from "../name-pool.ts";
import { CHANGED, type Change } from "./change.ts";

const CAPACITY_FIRST = 1024;
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
  let columns = makeColumns(CAPACITY_FIRST);
  let count = 0;
  let first = Infinity;
  let isPercent = false;
  let index: { readonly order: Uint32Array; readonly starts: Uint32Array } | null = null;

  function add(change: Change): void {
    if (count === columns.entry.length) columns = grown(columns);
    columns.entry[count] = change.entry;
    columns.at[count] = change.at;
    columns.recorded[count] = change.recorded ?? NONE;
    columns.marks[count] = CHANGED.indexOf(change.field) + (change.isImport ? IS_IMPORT : 0);
    columns.name[count] = pool.indexOf(change.name);
    columns.before[count] = pool.indexOf(change.before);
    columns.by[count] = pool.indexOf(change.by);
    columns.value[count] = change.value;
    columns.probability[count] = change.probability ?? NONE;
    isPercent ||= (change.probability ?? 0) > 1;
    columns.valueBefore[count] = change.valueBefore ?? NONE;
    if (change.at < first) first = change.at;
    count++;
    index = null;
  }

  function changeAt(place: number): Change {
    const { entry, at, recorded, marks, name, before, by } = columns;
    const { value, valueBefore, probability } = columns;
    return {
      entry: entry[place],
      at: at[place],
      recorded: recorded[place] === NONE ? null : recorded[place],
      field: CHANGED[marks[place] & (IS_IMPORT - 1)],
      name: pool.at(name[place]),
      before: pool.at(before[place]),
      value: value[place],
      probability: probability[place] === NONE ? null : probability[place],
      valueBefore: valueBefore[place] === NONE ? null : valueBefore[place],
      by: pool.at(by[place]),
      isImport: (marks[place] & IS_IMPORT) !== 0,
    };
  }

  function of(entry: number): readonly Change[] {
    index ??= indexByEntry(columns.entry.subarray(0, count));
    const { order, starts } = index;
    if (entry + 1 >= starts.length) return [];
    const own: Change[] = [];
    for (let i = starts[entry]; i < starts[entry + 1]; i++) own.push(changeAt(order[i]));
    return own.sort((a, b) => a.at - b.at);
  }
  return { add, count: () => count, of, first: () => first, isPercent: () => isPercent };
}

/** Places by entry, in the order of the file (a counting sort). */
function indexByEntry(entries: Int32Array) {
  let entriesMax = -1;
  for (const entry of entries) if (entry > entriesMax) entriesMax = entry;
  const starts = new Uint32Array(entriesMax + 2);
  for (const entry of entries) starts[entry + 1]++;
  for (let entry = 0; entry <= entriesMax; entry++) starts[entry + 1] += starts[entry];
  const next = starts.slice();
  const order = new Uint32Array(entries.length);
  for (let place = 0; place < entries.length; place++) order[next[entries[place]]++] = place;
  return { order, starts };
}

type Columns = ReturnType<typeof makeColumns>;

function makeColumns(capacity: number) {
  return {
    entry: new Int32Array(capacity),
    at: new Float64Array(capacity),
    recorded: new Int32Array(capacity),
    marks: new Uint8Array(capacity),
    name: new Uint32Array(capacity),
    before: new Uint32Array(capacity),
    by: new Uint32Array(capacity),
    value: new Float64Array(capacity),
    valueBefore: new Float64Array(capacity),
    probability: new Float64Array(capacity),
  };
}

function grown(from: Columns): Columns {
  const to = makeColumns(2 * from.entry.length);
  to.entry.set(from.entry);
  to.at.set(from.at);
  to.recorded.set(from.recorded);
  to.marks.set(from.marks);
  to.name.set(from.name);
  to.before.set(from.before);
  to.by.set(from.by);
  to.value.set(from.value);
  to.valueBefore.set(from.valueBefore);
  to.probability.set(from.probability);
  return to;
}
