import type { Preset } from "./preset.ts";

/** A won deal keeps its stage: its status tells, and the time it was won or lost. */
export const pipedrive: Preset = {
  name: "pipedrive",
  fingerprint: [
    ...["Deal - ID", "Deal - Title", "Deal - Creator", "Deal - Owner", "Deal - Value"],
    ...["Deal - Stage", "Deal - Status", "Deal - Pipeline", "Deal - Won time"],
    ...["Deal - Lost time", "Deal - Deal created", "Deal - Add time", "Deal - Probability"],
    ...["Deal - Currency of Value", "Deal - Organization", "Deal - Expected close date"],
  ],
  headers: { name: ["title"], closed: ["Deal closed on", "closed on"] },
};
