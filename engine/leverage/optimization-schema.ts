import { z } from "zod";
import { figureSchema } from "./figure-schema.ts";
import { inquiryFields } from "./inquiry-schema.ts";

const number = z.number();

const splitSchema = z.strictObject({
  parts: z.array(z.strictObject({ lever: z.string(), share: number, multiply: number })),
  bookings: figureSchema,
  pHit: figureSchema,
});

/** The optimization document: what `optimize --json` prints. */
export const optimizationSchema = z.strictObject({
  format: z.literal("quotacast-optimization/1"),
  ...inquiryFields,
  budget: z.strictObject({ amount: number, unit: z.enum(["money", "hours"]) }),
  measure: z.enum(["bookings", "pHit"]),
  best: splitSchema,
  today: splitSchema.meta({ description: "What is done now: with money, nothing is spent" }),
  even: splitSchema.meta({ description: "Equal shares, which are often near the best" }),
  allInOne: z.array(splitSchema).meta({ description: "Everything on one lever" }),
  gain: figureSchema.meta({ description: "Of the best over today's, in the measure" }),
  nearBest: z
    .array(z.strictObject({ lever: z.string(), low: number, high: number }))
    .meta({ description: "Shares within the error, or 1 % of the gain, of the best" }),
  order: z
    .strictObject({
      from: z.string().meta({ description: "The day on which the second move begins" }),
      ways: z.array(
        z.strictObject({
          first: z.string(),
          second: z.string(),
          bookings: figureSchema,
          pHit: figureSchema,
        }),
      ),
      difference: figureSchema.meta({ description: "Of the first way over the second" }),
    })
    .nullable()
    .meta({ description: "Whether it matters which of the two largest parts is begun first" }),
  curve: z.array(z.strictObject({ shares: z.array(number), bookings: number, pHit: number })),
});

export type Optimization = z.output<typeof optimizationSchema>;
