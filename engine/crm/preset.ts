import { normalizeWords } from "./normalize-words.ts";

export type PresetName = "salesforce" | "hubspot" | "pipedrive" | "dynamics" | "zoho" | "generic";

/** Headers that one CRM writes and the others do not, as far as exports have been seen. */
const FINGERPRINTS: readonly (readonly [PresetName, readonly string[]])[] = [
  [
    "salesforce",
    [
      ...["StageName", "OwnerId", "AccountId", "IsDeleted", "SystemModstamp", "LeadSource"],
      ...["ForecastCategoryName", "CurrencyIsoCode", "Pricebook2Id", "FiscalQuarter"],
      ...["Opportunity Owner", "Opportunity Name", "Fiscal Period", "Opportunity Currency"],
      ...["Probability (%)", "Owner Role", "Last Stage Change Date", "Forecast Category"],
    ],
  ],
  [
    "hubspot",
    [
      ...["Record ID", "Deal Name", "Deal Stage", "Deal owner", "Create Date"],
      ...["Forecast probability", "Weighted amount in company currency", "Record source"],
      ...["deal_pipeline_id", "deal_pipeline_stage_id", "portal_id", "property_dealname"],
      ...["property_amount", "property_closedate", "property_createdate"],
    ],
  ],
  [
    "pipedrive",
    [
      ...["Deal - ID", "Deal - Title", "Deal - Creator", "Deal - Owner", "Deal - Value"],
      ...["Deal - Stage", "Deal - Status", "Deal - Pipeline", "Deal - Won time"],
      ...["Deal - Lost time", "Deal - Deal created", "Deal - Add time", "Deal - Probability"],
      ...["Deal - Currency of Value", "Deal - Organization", "Deal - Expected close date"],
    ],
  ],
  [
    "dynamics",
    [
      ...["(Do Not Modify) Opportunity", "(Do Not Modify) Row Checksum", "Topic"],
      ...["(Do Not Modify) Modified On", "Pipeline Phase", "Status Reason", "Actual Revenue"],
      ...["Actual Close Date", "Est. Close Date", "Est. Revenue", "Potential Customer"],
      ...["Opportunity_Est. revenue", "Opportunity_Status Reason", "Created On"],
    ],
  ],
  [
    "zoho",
    [
      ...["Record Id", "Deal Owner.id", "Deal Owner", "Deal Name", "Closing Date"],
      ...["Account Name.id", "Contact Name.id", "Created Time", "Modified Time"],
      ...["Overall Sales Duration", "Sub-Pipeline"],
    ],
  ],
];

/** Fewer headers than this in common are a coincidence. */
const MATCHES_MIN = 3;

/** The CRM whose export this looks like; "generic" where nothing tells, or two tell alike. */
export function detectPreset(headers: readonly string[]): PresetName {
  const present = new Set(headers.map(normalizeWords));
  const ranked = FINGERPRINTS.map(([name, fingerprint]) => {
    const matches = fingerprint.filter((header) => present.has(normalizeWords(header))).length;
    return { name, matches };
  }).sort((a, b) => b.matches - a.matches);
  const [best, second] = ranked;
  const isClear = best.matches >= MATCHES_MIN && best.matches > second.matches;
  return isClear ? best.name : "generic";
}
