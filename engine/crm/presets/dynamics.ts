import type { Preset } from "./preset.ts";

/** Two revenues and two close dates: those that were hoped for, and those that came. */
export const dynamics: Preset = {
  name: "dynamics",
  fingerprint: [
    ...["(Do Not Modify) Opportunity", "(Do Not Modify) Row Checksum", "Topic"],
    ...["(Do Not Modify) Modified On", "Pipeline Phase", "Status Reason", "Actual Revenue"],
    ...["Actual Close Date", "Est. Close Date", "Est. Revenue", "Potential Customer"],
    ...["Opportunity_Est. revenue", "Opportunity_Status Reason", "Created On"],
  ],
  headers: {
    amount: ["Est. Revenue", "Opportunity_Est. revenue"],
    wonAmount: ["Actual Revenue"],
    closed: ["Actual Close Date"],
    expectedClose: ["Est. Close Date", "Close Date"],
    reason: ["Status Reason", "Opportunity_Status Reason"],
    account: ["Potential Customer", "Account"],
    probability: ["Opportunity_Probability"],
  },
};
