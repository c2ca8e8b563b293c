import { z } from "zod";
import { forecastSchema } from "./forecast-schema.ts";

const interval = z.tuple([z.number(), z.number()]).meta({ description: "95 %, paired" });

const deltaSchema = z.strictObject({
  bookingsMean: z.number(),
  bookingsMeanInterval: interval,
  bookingsSd: z.number().meta({ description: "Of the difference, from future to future" }),
  varianceRatio: z.number().nullable().meta({
    description: "Variance of the mean's difference with luck apart ÷ with the same luck",
  }),
  pHit: z.number(),
  pHitInterval: interval,
  exact: z
    .strictObject({ bookingsMean: z.number(), pHit: z.number() })
    .nullable()
    .meta({ description: "Without sampling; null where there is no such answer" }),
});

const share = z.number().min(0).max(1);

const beats = {
  beatsBase: share.meta({
    description: "Share of futures that book more than the base, ties counted half",
  }),
  beatsBaseStandardError: z.number().min(0),
  booksMore: share.meta({ description: "Share of futures that book more than the base" }),
  booksLess: share.meta({ description: "Share of futures that book less than the base" }),
};

/** The comparison document: what `compare --json` prints. */
export const comparisonSchema = z.strictObject({
  format: z.literal("quotacast-comparison/1"),
  base: forecastSchema,
  scenarios: z.array(
    z.strictObject({
      id: z.string(),
      forecast: forecastSchema,
      delta: deltaSchema,
      ...beats,
      periods: z
        .array(z.strictObject({ id: z.string(), delta: deltaSchema, ...beats }))
        .meta({ description: "The same period by period; empty if the one period is the total" }),
    }),
  ),
});

export type Comparison = z.output<typeof comparisonSchema>;
