import { FORECAST_CATEGORIES } from "../history/history-schema.ts";
import type { Entry } from "./entry.ts";
import { openIds } from "./ids.ts";
import { openNamePool } from "./name-pool.ts";
import type { Status } from "./status-vocabulary.ts";

const STATUSES: readonly Status[] = ["open", "won", "lost"];

type Whole =
  | "created"
  | "closed"
  | "closedHour"
  | "expectedClose"
  | "stageEntered"
  | "lastActivity"
  | "pushes";

/** In a mark, two bits for the status, one each for what it is, and three for the category. */
const NO_DECISION = 4;
const RENEWAL = 8;
const CATEGORY = 16;

/** No day and no count that can be read is this. */
const NONE = -(2 ** 31);

/** Columns are kept in parts: one that grows as a whole is copied, and for a while there twice. */
const ENTRIES_A_PART = 2 ** 14;

/** A million entries as objects take 300 MB, as columns 100: so they are kept as columns. */
export interface Entries {
  readonly count: () => number;
  readonly add: (entry: Entry) => void;
  /** The entry at an index from 0, in the order they were added; made anew at each call. */
  readonly at: (index: number) => Entry;
  /** Its row alone. */
  readonly rowAt: (index: number) => number;
  /** What is equal for those that look like one, alone. */
  readonly twinAt: (index: number) => number;
  /** Its status alone. */
  readonly statusAt: (index: number) => Status;
  /** The index of the entry of an id; undefined where there is none. */
  readonly indexOf: (id: string) => number | undefined;
  /** Takes a whole number of an entry back, or puts another in its place. */
  readonly set: (index: number, field: Whole, value: number | null) => void;
}

export function openEntries(): Entries {
  const ids = openIds();
  const pool = openNamePool();
  const parts: Columns[] = [];
  const partOf = (index: number) => parts[Math.floor(index / ENTRIES_A_PART)];

  function add(entry: Entry): void {
    const index = ids.count() % ENTRIES_A_PART;
    if (index === 0) parts.push(makeColumns());
    ids.add(entry.id);
    const { row, marks, twin, whole, numbers, names } = parts[parts.length - 1];
    row[index] = entry.row;
    marks[index] =
      STATUSES.indexOf(entry.status) +
      (entry.isNoDecision ? NO_DECISION : 0) +
      (entry.isRenewal ? RENEWAL : 0) +
      CATEGORY *
        (entry.forecastCategory === null
          ? 0
          : 1 + FORECAST_CATEGORIES.indexOf(entry.forecastCategory));
    twin[index] = entry.twin;
    whole.created[index] = entry.created ?? NONE;
    whole.closed[index] = entry.closed ?? NONE;
    whole.closedHour[index] = entry.closedHour ?? NONE;
    whole.expectedClose[index] = entry.expectedClose ?? NONE;
    whole.stageEntered[index] = entry.stageEntered ?? NONE;
    whole.lastActivity[index] = entry.lastActivity ?? NONE;
    whole.pushes[index] = entry.pushes ?? NONE;
    numbers.amount[index] = entry.amount ?? -1;
    numbers.rate[index] = entry.rate;
    numbers.probability[index] = entry.probability ?? -1;
    names.stage[index] = pool.indexOf(entry.stage);
    names.source[index] = pool.indexOf(entry.source);
    names.owner[index] = pool.indexOf(entry.owner);
    names.segment[index] = pool.indexOf(entry.segment);
  }

  function at(entry: number): Entry {
    const { row, marks, twin, whole, numbers, names } = partOf(entry);
    const index = entry % ENTRIES_A_PART;
    return {
      row: row[index],
      id: ids.at(entry),
      status: STATUSES[marks[index] & 3],
      isNoDecision: (marks[index] & NO_DECISION) !== 0,
      isRenewal: (marks[index] & RENEWAL) !== 0,
      created: wholeAt(whole.created, index),
      closed: wholeAt(whole.closed, index),
      closedHour: wholeAt(whole.closedHour, index),
      expectedClose: wholeAt(whole.expectedClose, index),
      stageEntered: wholeAt(whole.stageEntered, index),
      lastActivity: wholeAt(whole.lastActivity, index),
      pushes: wholeAt(whole.pushes, index),
      amount: numberAt(numbers.amount, index),
      rate: numbers.rate[index],
      probability: numberAt(numbers.probability, index),
      forecastCategory: FORECAST_CATEGORIES[Math.floor(marks[index] / CATEGORY) - 1] ?? null,
      stage: pool.at(names.stage[index]),
      source: pool.at(names.source[index]),
      owner: pool.at(names.owner[index]),
      segment: pool.at(names.segment[index]),
      twin: twin[index],
    };
  }

  return {
    count: ids.count,
    add,
    at,
    rowAt: (index) => partOf(index).row[index % ENTRIES_A_PART],
    twinAt: (index) => partOf(index).twin[index % ENTRIES_A_PART],
    statusAt: (index) => STATUSES[partOf(index).marks[index % ENTRIES_A_PART] & 3],
    indexOf: ids.indexOf,
    set(index, field, value) {
      partOf(index).whole[field][index % ENTRIES_A_PART] = value ?? NONE;
    },
  };
}

function wholeAt(column: Int32Array, index: number): number | null {
  const value = column[index];
  return value === NONE ? null : value;
}

function numberAt(column: Float64Array, index: number): number | null {
  const value = column[index];
  return value < 0 ? null : value;
}

interface Columns {
  readonly row: Int32Array;
  readonly marks: Uint8Array;
  readonly twin: Float64Array;
  readonly whole: { readonly [field in Whole]: Int32Array };
  readonly numbers: { readonly [field in "amount" | "probability" | "rate"]: Float64Array };
  readonly names: { readonly [field in "stage" | "source" | "owner" | "segment"]: Uint32Array };
}

function makeColumns(): Columns {
  const days = () => new Int32Array(ENTRIES_A_PART);
  const numbers = () => new Float64Array(ENTRIES_A_PART);
  const names = () => new Uint32Array(ENTRIES_A_PART);
  return {
    row: new Int32Array(ENTRIES_A_PART),
    marks: new Uint8Array(ENTRIES_A_PART),
    twin: new Float64Array(ENTRIES_A_PART),
    whole: {
      ...{ created: days(), closed: days(), closedHour: days(), expectedClose: days() },
      ...{ stageEntered: days(), lastActivity: days(), pushes: days() },
    },
    numbers: { amount: numbers(), probability: numbers(), rate: numbers() },
    names: { stage: names(), source: names(), owner: names(), segment: names() },
  };
}
