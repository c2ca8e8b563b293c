import { z } from "zod";
import { mechanismsSchema } from "./mechanisms-schema.ts";
import { waterfallSchema } from "./waterfall-schema.ts";

const number = z.number();
const standardError = z.number().min(0).meta({ description: "Monte Carlo error; 0 if exact" });
const byProbability = z.record(z.string(), z.number());

/** A mean over futures, with what a run can say of its precision. */
const meanSchema = z.strictObject({ mean: number, standardError });
const countSchema = z.strictObject({ mean: number, sd: number, standardError });

const exactSchema = z.union([
  z.strictObject({
    applies: z.literal(true),
    mean: number,
    sd: number,
    pHit: number,
    quantiles: byProbability,
    errorBound: z.number().meta({ description: "Largest error of a probability" }),
  }),
  z.strictObject({ applies: z.literal(false), reason: z.string() }),
]);

const outcomeSchema = z.strictObject({
  quota: number,
  booked: number.meta({ description: "Booked before asOf; part of every figure of bookings" }),
  bookings: z.strictObject({
    mean: number,
    sd: number,
    standardError,
    quantiles: byProbability,
    quantileErrors: byProbability,
    dots: byProbability.meta({
      description: "Quantiles at 1 %, 3 %, … 99 %, as far as known, for pictures: no errors stated",
    }),
  }),
  attainment: z.strictObject({
    mean: number.nullable().meta({ description: "null where the quota is 0" }),
    quantiles: byProbability,
  }),
  pHit: z.number().min(0).max(1),
  pHitStandardError: standardError,
  meanShortfall: number,
  meanShortfallStandardError: standardError,
  valueAtRisk: byProbability,
  valueAtRiskErrors: byProbability,
  conditionalValueAtRisk: byProbability,
  conditionalValueAtRiskErrors: byProbability,
  wins: countSchema,
  fromOpen: meanSchema,
  fromNew: meanSchema,
  exact: exactSchema,
  weighted: z
    .strictObject({
      by: z.literal("commonFactor"),
      bookings: meanSchema,
      pHit: z.number().min(0).max(1),
      pHitStandardError: standardError,
    })
    .optional()
    .meta({
      description:
        "The same futures, each value of the common factor as likely as it is: surer. " +
        "There if the plan has no exact answer, and futures enough",
    }),
  uncertainty: z
    .strictObject({
      process: number.meta({ description: "Spread of the futures, were the plan's numbers known" }),
      parameter: number.meta({ description: "Spread that not knowing them adds" }),
      draws: z.number().int().meta({ description: "Draws of the plan's numbers that took part" }),
    })
    .optional()
    .meta({ description: "Standard deviations of bookings; there if the plan has uncertainty" }),
});

const shareSchema = z.strictObject({
  key: z.string(),
  bookings: meanSchema,
  wins: meanSchema,
});

/** The forecast document: what `run --json` prints. */
export const forecastSchema = z.strictObject({
  format: z.literal("quotacast-forecast/1"),
  engineVersion: z.string(),
  name: z.string(),
  currency: z.string(),
  asOf: z.string(),
  seed: z.string(),
  trials: z.number().int().min(0).meta({ description: "Futures simulated; 0 if exact" }),
  planHash: z.string(),
  scenario: z.string().meta({ description: "Scenario ids joined by +; empty for the plan itself" }),
  method: z.enum(["simulated", "exact"]),
  total: outcomeSchema,
  periods: z.array(outcomeSchema.extend({ id: z.string(), start: z.string(), end: z.string() })),
  timeline: z.array(
    z.strictObject({ date: z.string(), quantiles: byProbability, quantileErrors: byProbability }),
  ),
  pipeline: z.strictObject({
    openAtStart: number,
    created: number,
    won: number,
    lost: number,
    disqualified: number.optional().meta({ description: "Absent: the plan has no mechanisms" }),
    openAtEnd: number,
    openValueAtStart: number,
    pipelineCoverage: number.nullable().meta({ description: "null where nothing is left to book" }),
    pipelineCoverageLive: number.nullable(),
    integrity: number.nullable(),
    standardErrors: z.record(z.string(), z.number()),
  }),
  breakdown: z.strictObject({
    source: z.array(shareSchema),
    segment: z.array(shareSchema),
    owner: z.array(shareSchema),
  }),
  mechanisms: mechanismsSchema.optional().meta({ description: "Absent: the plan has none" }),
  waterfall: waterfallSchema.optional().meta({ description: "Of open value; there if asked for" }),
  warnings: z.array(z.strictObject({ code: z.string(), path: z.string(), message: z.string() })),
});

export type Forecast = z.output<typeof forecastSchema>;
/** What is said of a stretch of time: a period, or the total of all. */
export type Outcome = Forecast["total"];
export type ExactOutcome = Outcome["exact"];

/** What the exact solver says of a plan: of the total and each period in turn, or why not. */
export type ExactSolution =
  | { readonly applies: true; readonly outcomes: readonly ExactOutcome[] }
  | { readonly applies: false; readonly reason: string };
