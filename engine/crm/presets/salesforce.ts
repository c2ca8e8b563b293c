import type { Preset } from "./preset.ts";

/** The opportunity report, with labels for headers, and the list of Data Loader, with API names. */
export const salesforce: Preset = {
  name: "salesforce",
  fingerprint: [
    ...["StageName", "OwnerId", "AccountId", "IsDeleted", "SystemModstamp", "LeadSource"],
    ...["ForecastCategoryName", "CurrencyIsoCode", "Pricebook2Id", "FiscalQuarter"],
    ...["Opportunity Owner", "Opportunity Name", "Fiscal Period", "Opportunity Currency"],
    ...["Probability (%)", "Owner Role", "Last Stage Change Date", "Forecast Category"],
  ],
  headers: { stage: ["StageName"], pushes: ["PushCount"], closed: ["CloseDate"] },
};
