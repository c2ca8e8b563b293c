import type { Preset } from "./preset.ts";

/** Zoho CRM and Bigin. */
export const zoho: Preset = {
  name: "zoho",
  fingerprint: [
    ...["Record Id", "Deal Owner.id", "Deal Owner", "Deal Name", "Closing Date"],
    ...["Account Name.id", "Contact Name.id", "Created Time", "Modified Time"],
    ...["Overall Sales Duration", "Sub-Pipeline"],
  ],
};
