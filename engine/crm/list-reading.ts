import { type Entries, openEntries } from "./entries.ts";
import { eachDateField, makeMapping } from "./field.ts";
import type { PipelineSummary } from "./pipeline.ts";
import { makeStatusVocabulary, type OutcomeOf, type Status } from "./status-vocabulary.ts";

/** What reading a list of opportunities found, before it is counted. */
export type ListReading = Omit<PipelineSummary, "used" | Status | "issueCounts"> & {
  readonly entries: Entries;
  /** What the words of this team mean. */
  readonly outcomeOf: OutcomeOf;
  /** The name of a stage in the plan. */
  readonly stageOf: (name: string) => string;
};

/** The reading of a file in which nothing can be read. */
export const NO_READING: ListReading = {
  entries: openEntries(),
  outcomeOf: makeStatusVocabulary({}),
  stageOf: (name) => name,
  changes: null,
  preset: "generic",
  rows: 0,
  headers: [],
  mapping: makeMapping(() => null),
  delimiter: ",",
  dayOrders: eachDateField(() => null),
  decimal: null,
  currency: null,
  currencies: {},
  asOf: null,
  isAsOfInferred: false,
  questions: [],
};
