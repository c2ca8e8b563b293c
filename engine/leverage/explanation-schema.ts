import { z } from "zod";
import { figureSchema, intervalSchema } from "./figure-schema.ts";
import { inquiryFields } from "./inquiry-schema.ts";

const number = z.number();

const partSchema = z.strictObject({
  factor: z.string(),
  plan: number.nullable(),
  actual: number.nullable(),
  multiply: number.nullable(),
  bookings: figureSchema.meta({ description: "Its share of the difference, by Shapley" }),
  byDraw: intervalSchema
    .nullable()
    .meta({ description: "80 % of its shares under the draws of the plan; null without draws" }),
  pHit: figureSchema,
  alone: number.meta({ description: "What it would have changed alone" }),
});

/** The explanation document: what `explain --json` prints. */
export const explanationSchema = z.strictObject({
  format: z.literal("quotacast-explanation/1"),
  ...inquiryFields,
  of: z.enum(["actual", "scenario"]),
  expected: figureSchema.meta({ description: "Bookings that the plan expected" }),
  reached: figureSchema.meta({ description: "Bookings: actual, or expected under the scenario" }),
  difference: number,
  parts: z.array(partSchema),
  luck: z
    .strictObject({
      bookings: figureSchema.meta({ description: "What the factors leave unexplained" }),
      usual: z.tuple([number, number]).meta({ description: "Its 80 % range when all is luck" }),
    })
    .nullable(),
  unexplained: z
    .array(z.strictObject({ factor: z.string(), reason: z.string() }))
    .meta({ description: "Factors that were not told, or that the plan does not have" }),
  largest: z.string().nullable().meta({ description: "null: no clear largest part" }),
});

export type Explanation = z.output<typeof explanationSchema>;
