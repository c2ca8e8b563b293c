import type { OwnHeaders } from "../guess-mapping.ts";

export const PRESET_NAMES = [
  ...["salesforce", "hubspot", "pipedrive", "dynamics", "zoho", "close", "generic"],
] as readonly PresetName[];

export type PresetName =
  | "salesforce"
  | "hubspot"
  | "pipedrive"
  | "dynamics"
  | "zoho"
  | "close"
  | "generic";

/** How one CRM writes its exports, as far as exports of it have been seen. */
export interface Preset {
  readonly name: PresetName;
  /** Headers that this CRM writes and the others do not. */
  readonly fingerprint: readonly string[];
  /** What it calls its fields, where that is not what everybody calls them. */
  readonly headers?: OwnHeaders;
  /** Units of its amounts in one of money, where that is not 1: 100 for cents. */
  readonly unitsOfMoney?: number;
}
