import { z } from "zod";

/** What every document of this folder says of itself: of which plan it is, and how it was found. */
export const inquiryFields = {
  engineVersion: z.string(),
  name: z.string(),
  currency: z.string(),
  asOf: z.string(),
  planHash: z.string(),
  seed: z.string(),
  trials: z.number().int().min(0).meta({ description: "Futures of each alternative; 0 if exact" }),
  scenario: z.string().meta({ description: "What-ifs that hold throughout, joined by +" }),
  method: z.enum(["exact", "simulated"]),
  outcome: z
    .strictObject({
      id: z.string().meta({ description: "total, or the id of a period" }),
      quota: z.number(),
    })
    .meta({ description: "The bookings that figures and probabilities are about" }),
  notes: z
    .array(z.strictObject({ code: z.string(), message: z.string() }))
    .meta({ description: "What a reader should know, such as ranges that were assumed" }),
};
