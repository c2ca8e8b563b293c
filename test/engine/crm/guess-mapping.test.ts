import { describe, expect, it } from "vitest";
import type { Field } from "../../../engine/crm/field.ts";
import { guessMapping } from "../../../engine/crm/guess-mapping.ts";
import { detectPreset } from "../../../engine/crm/presets/detect-preset.ts";

// Header rows as exports have them.
const EXPORTS: [string, string, Partial<Record<Field, string>>][] = [
  [
    "salesforce",
    [
      "Id,IsDeleted,AccountId,Name,StageName,Amount,Probability,ExpectedRevenue,",
      "CloseDate,LeadSource,IsClosed,IsWon,ForecastCategoryName,CurrencyIsoCode,OwnerId,",
      "CreatedDate,SystemModstamp,LastStageChangeDate",
    ].join(""),
    {
      id: "Id",
      created: "CreatedDate",
      closed: "CloseDate",
      stage: "StageName",
      stageEntered: "LastStageChangeDate",
      amount: "Amount",
      currency: "CurrencyIsoCode",
      source: "LeadSource",
      owner: "OwnerId",
      isWon: "IsWon",
      isClosed: "IsClosed",
      isDeleted: "IsDeleted",
      probability: "Probability",
      forecastCategory: "ForecastCategoryName",
      name: "Name",
      account: "AccountId",
    },
  ],
  [
    "salesforce",
    [
      "Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,",
      "Probability (%),Age,Close Date,Created Date,Next Step,Lead Source,Type,",
      "Owner Role",
    ].join(""),
    {
      created: "Created Date",
      closed: "Close Date",
      stage: "Stage",
      amount: "Amount",
      source: "Lead Source",
      owner: "Opportunity Owner",
      probability: "Probability (%)",
      type: "Type",
      name: "Opportunity Name",
      account: "Account Name",
    },
  ],
  [
    "hubspot",
    "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Last Activity Date",
    {
      id: "Record ID",
      created: "Create Date",
      closed: "Close Date",
      stage: "Deal Stage",
      amount: "Amount",
      owner: "Deal owner",
      lastActivity: "Last Activity Date",
      name: "Deal Name",
    },
  ],
  [
    "hubspot",
    [
      "deal_id,deal_pipeline_id,deal_pipeline_stage_id,owner_id,property_dealname,",
      "property_amount,property_closedate,property_createdate",
    ].join(""),
    {
      id: "deal_id",
      created: "property_createdate",
      closed: "property_closedate",
      stage: "deal_pipeline_stage_id",
      amount: "property_amount",
      owner: "owner_id",
      name: "property_dealname",
    },
  ],
  [
    "pipedrive",
    [
      "Deal - ID,Deal - Title,Deal - Creator,Deal - Owner,Deal - Value,",
      "Deal - Currency of Value,Deal - Weighted value,Deal - Stage,Deal - Status,",
      "Deal - Deal created,Deal - Last stage change,Deal - Won time,Deal - Lost time,",
      "Deal - Deal closed on,Deal - Expected close date",
    ].join(""),
    {
      id: "Deal - ID",
      created: "Deal - Deal created",
      closed: "Deal - Deal closed on",
      expectedClose: "Deal - Expected close date",
      stage: "Deal - Stage",
      stageEntered: "Deal - Last stage change",
      status: "Deal - Status",
      amount: "Deal - Value",
      currency: "Deal - Currency of Value",
      owner: "Deal - Owner",
      wonOn: "Deal - Won time",
      lostOn: "Deal - Lost time",
      name: "Deal - Title",
    },
  ],
  [
    "dynamics",
    [
      "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,Topic,Account,",
      "Pipeline Phase,Status,Status Reason,Close Date,Created On,Actual Revenue,",
      "Actual Close Date",
    ].join(""),
    {
      id: "(Do Not Modify) Opportunity",
      created: "Created On",
      closed: "Actual Close Date",
      expectedClose: "Close Date",
      stage: "Pipeline Phase",
      status: "Status",
      amount: "Actual Revenue",
      name: "Topic",
      account: "Account",
    },
  ],
  [
    "zoho",
    [
      "Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,",
      "Stage,Pipeline,Currency,Created Time,Modified Time",
    ].join(""),
    {
      id: "Record Id",
      created: "Created Time",
      closed: "Closing Date",
      stage: "Stage",
      amount: "Amount",
      currency: "Currency",
      owner: "Deal Owner",
      name: "Deal Name",
    },
  ],
  [
    "generic",
    "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
    {
      id: "opportunity_id",
      created: "engage_date",
      closed: "close_date",
      stage: "deal_stage",
      amount: "close_value",
      owner: "sales_agent",
      account: "account",
    },
  ],
];

describe("guessMapping", () => {
  it.each(EXPORTS)("knows the columns of %s: %s", (_preset, headers, expected) => {
    const mapping = guessMapping(headers.split(","));
    const guessed = Object.entries(mapping).filter(([, header]) => header !== null);
    expect(Object.fromEntries(guessed)).toEqual(expected);
  });

  it("does not mind case, spaces, accents and underscores", () => {
    const mapping = guessMapping(["CLOSE_DATE", "created date ", "Étape", "étape"]);
    expect(mapping).toMatchObject({
      closed: "CLOSE_DATE",
      created: "created date ",
      stage: "Étape",
    });
  });
});

describe("detectPreset", () => {
  it.each(EXPORTS)("tells %s by its headers: %s", (preset, headers) => {
    expect(detectPreset(headers.split(","))).toBe(preset);
  });
});
