import type { Rates } from "./decide-currency.ts";
import type { PresetName } from "./presets/preset.ts";
import type { DecimalMark } from "./read-amount.ts";
import type { DayOrder } from "./read-date.ts";
import type { MappingOverride } from "./resolve-mapping.ts";
import type { Status } from "./status-vocabulary.ts";

/** What a person says about a file. All of it may be left out. */
export interface PipelineOptions {
  /** Headers by field, where the guess is wrong; null leaves a field out. */
  readonly mapping?: MappingOverride;
  /** The CRM that wrote the file, where its headers do not tell it. */
  readonly preset?: PresetName;
  /** Which comes first in dates such as 03/04/2026. */
  readonly dateOrder?: DayOrder | "ymd";
  /** One character. */
  readonly delimiter?: string;
  readonly decimal?: DecimalMark;
  /** The day the list describes, YYYY-MM-DD; the latest day in it where left out. */
  readonly asOf?: string;
  /** The plan's currency, ISO 4217; the commonest in the file where left out. */
  readonly currency?: string;
  /** Units of the plan's currency for one of each other. */
  readonly rates?: Rates;
  /** What a status or stage of this team says about the outcome, by its name in the file. */
  readonly statuses?: Readonly<Record<string, Status>>;
  /** The first day whose closings are on record, YYYY-MM-DD; found where left out. */
  readonly firstRecord?: string;
  /** Names of stages in the plan, by their names in the file. */
  readonly stages?: Readonly<Record<string, string>>;
}
