import type { Preset } from "./preset.ts";

/** Opportunities of Close: amounts in cents, a status of each team's own beside its type. */
export const close: Preset = {
  name: "close",
  fingerprint: [
    ...["lead_id", "lead_name", "status_label", "status_type", "value_period", "date_won"],
    ...["date_lost", "date_created", "value_formatted", "value_currency", "confidence"],
  ],
  headers: {
    id: ["id"],
    stage: ["status_label"],
    status: ["status_type"],
    amount: ["value"],
    currency: ["value_currency"],
    owner: ["user_name", "user_id"],
    account: ["lead_name"],
  },
  unitsOfMoney: 100,
};
