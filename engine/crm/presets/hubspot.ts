import type { Preset } from "./preset.ts";

/** Deals as HubSpot exports them, and as Fivetran's tables head them. */
export const hubspot: Preset = {
  name: "hubspot",
  fingerprint: [
    ...["Record ID", "Deal Name", "Deal Stage", "Deal owner", "Create Date"],
    ...["Forecast probability", "Weighted amount in company currency", "Record source"],
    ...["deal_pipeline_id", "deal_pipeline_stage_id", "portal_id", "property_dealname"],
    ...["property_amount", "property_closedate", "property_createdate"],
  ],
  headers: { source: ["Original source", "Original traffic source", "Record source"] },
};
