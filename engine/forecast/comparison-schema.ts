import { z } from "zod";
import { forecastSchema } from "./forecast-schema.ts";

const interval = z.tuple([z.number(), z.number()]).meta({ description: "95 %, paired" });

/** The comparison document: what `compare --json` prints. */
export const comparisonSchema = z.strictObject({
  format: z.literal("quotacast-comparison/1"),
  base: forecastSchema,
  scenarios: z.array(
    z.strictObject({
      id: z.string(),
      forecast: forecastSchema,
      delta: z.strictObject({
        bookingsMean: z.number(),
        bookingsMeanInterval: interval,
        pHit: z.number(),
        pHitInterval: interval,
      }),
      beatsBase: z
        .number()
        .min(0)
        .max(1)
        .meta({ description: "Share of futures that book more than the base, ties counted half" }),
      beatsBaseStandardError: z.number().min(0),
    }),
  ),
});

export type Comparison = z.output<typeof comparisonSchema>;
