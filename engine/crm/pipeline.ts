import type { Opportunity } from "../plan/opportunity-schema.ts";
import type { ColumnMapping, DateField } from "./field.ts";
import type { Issue, IssueCode } from "./issue.ts";
import type { PresetName } from "./presets/preset.ts";
import type { Question } from "./question.ts";
import type { DecimalMark } from "./read-amount.ts";
import type { DayOrder } from "./read-date.ts";

export const PIPELINE_FORMAT = "quotacast-pipeline/1";

/** What a CRM's list of opportunities came to: plain data, printed by `import` as it is. */
export interface Pipeline {
  readonly format: typeof PIPELINE_FORMAT;
  /** As the plan's `opening.opportunities` takes them, in the order of the file. */
  readonly opportunities: readonly Opportunity[];
  /** Ordered by row. */
  readonly issues: readonly Issue[];
  readonly summary: PipelineSummary;
}

export interface PipelineSummary {
  /** Rows below the header, empty ones included. */
  readonly rows: number;
  /** Rows that became opportunities: won + lost + open. */
  readonly used: number;
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  /** The CRM whose export it looks like. */
  readonly preset: PresetName;
  readonly mapping: ColumnMapping;
  readonly headers: readonly string[];
  readonly delimiter: string;
  /** How day and month stand in each date column; null where nothing needed or told it. */
  readonly dayOrders: { readonly [field in DateField]: DayOrder | null };
  readonly decimal: DecimalMark | null;
  /** ISO 4217 code; null where nobody named one. */
  readonly currency: string | null;
  /** Rows by the currency that their amounts are in, ISO 4217, as far as they name one. */
  readonly currencies: Readonly<Record<string, number>>;
  /** The day the list is taken to describe; null where no date was read. */
  readonly asOf: string | null;
  /** Whether `asOf` is the file's latest day, for want of a better one. */
  readonly isAsOfInferred: boolean;
  /** Rows of the history of changes; null where none was given. */
  readonly changes: number | null;
  readonly issueCounts: { readonly [code in IssueCode]?: number };
  /** What a person must say before all of the file can be read. */
  readonly questions: readonly Question[];
}
