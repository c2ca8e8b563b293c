import { z } from "zod";
import { figureSchema, intervalSchema } from "./figure-schema.ts";
import { inquiryFields } from "./inquiry-schema.ts";

const number = z.number();
const probability = number.min(0).max(1);

/** What the outcome and every period gain or lose, beside the plan as it is. */
const effectSchema = z.strictObject({
  multiply: number,
  bookings: figureSchema,
  pHit: figureSchema,
  periods: z.array(z.strictObject({ id: z.string(), bookings: figureSchema, pHit: figureSchema })),
});

const leverSchema = z.strictObject({
  lever: z.string(),
  range: z.strictObject({ low: number, high: number, from: z.enum(["plan", "assumed"]) }),
  cost: number.nullable().meta({ description: "Of moving it by 10 %; null where none is given" }),
  elasticity: number.meta({ description: "∂ ln E[bookings] / ∂ ln lever" }),
  elasticityInterval: intervalSchema,
  pHitPerPercent: number.meta({ description: "What 1 % more of the lever adds to P(hit)" }),
  pHitPerPercentInterval: intervalSchema,
  requiredOpportunities: number
    .nullable()
    .meta({ description: "Creations needed for a chance of 80 % with 10 % more of the lever" }),
  requiredOpportunitiesElasticity: figureSchema
    .nullable()
    .meta({ description: "∂ ln creations needed / ∂ ln lever, at what is needed" }),
  leadTimeDays: number
    .nullable()
    .meta({ description: "Until bookings a week have half of their greatest change" }),
  perCost: z
    .strictObject({ bookings: figureSchema, pHit: figureSchema })
    .nullable()
    .meta({ description: "Of the feasible move, for each unit of the plan's currency" }),
  nullReason: z.string().nullable().meta({ description: "Why nothing depends on it, if so" }),
  periods: z.array(
    z.strictObject({
      id: z.string(),
      elasticity: figureSchema,
      pHitPerPercent: figureSchema,
    }),
  ),
});

const shapleySchema = z.strictObject({
  base: number,
  all: number,
  parts: z.array(z.strictObject({ lever: z.string(), value: number, interval: intervalSchema })),
});

const sobolSchema = z.union([
  z.strictObject({
    applies: z.literal(true),
    of: z.enum(["bookings", "pHit"]),
    from: z.enum(["uncertainty", "ranges"]).meta({ description: "What was varied" }),
    points: number.int(),
    fitError: number.meta({ description: "Share of the variance that the fitted surface misses" }),
    groups: z.array(
      z.strictObject({ group: z.string(), first: figureSchema, total: figureSchema }),
    ),
  }),
  z.strictObject({ applies: z.literal(false), reason: z.string() }),
]);

/** The leverage document: what `leverage --json` prints. */
export const leverageSchema = z.strictObject({
  format: z.literal("quotacast-leverage/1"),
  ...inquiryFields,
  isComplete: z.boolean().meta({ description: "False while parts are still being worked out" }),
  step: number.meta({ description: "Levers are moved by this factor to either side" }),
  base: z.strictObject({
    bookings: figureSchema,
    pHit: figureSchema,
    created: number,
    requiredOpportunities: z
      .array(
        z.strictObject({
          probability,
          creations: number.nullable(),
          interval: intervalSchema.nullable(),
        }),
      )
      .meta({ description: "Creations needed within the horizon, the opening held" }),
  }),
  levers: z.array(leverSchema),
  tornado: z
    .array(z.strictObject({ lever: z.string(), low: effectSchema, high: effectSchema }))
    .meta({ description: "Where to act: each lever at the ends of its feasible range" }),
  learn: z
    .array(z.strictObject({ lever: z.string(), low: effectSchema, high: effectSchema }))
    .meta({ description: "Where to learn: each at the ends of its 80 % range of uncertainty" }),
  spider: z.array(
    z.strictObject({
      lever: z.string(),
      points: z.array(z.strictObject({ multiply: number, bookings: number, pHit: number })),
    }),
  ),
  interactions: z.array(
    z.strictObject({
      levers: z.tuple([z.string(), z.string()]),
      multiply: z.tuple([number, number]),
      bookings: figureSchema.meta({ description: "Of the base's bookings" }),
      pHit: figureSchema,
    }),
  ),
  shapley: z
    .strictObject({
      moves: z.array(z.strictObject({ lever: z.string(), multiply: number })),
      bookings: shapleySchema,
      pHit: shapleySchema,
    })
    .nullable(),
  sobol: sobolSchema.nullable(),
  velocity: z
    .strictObject({
      formula: figureSchema.meta({ description: "Bookings × from a cycle 20 % shorter: 1/0.8" }),
      simulated: figureSchema,
      periods: z.array(z.strictObject({ id: z.string(), simulated: figureSchema })),
      why: z.string(),
    })
    .nullable(),
  risk: z
    .strictObject({
      loseLargest: z
        .array(z.strictObject({ count: number, bookings: figureSchema, pHit: figureSchema }))
        .meta({ description: "What is lost with the largest open ones, of those with an amount" }),
      topThreeShare: figureSchema
        .nullable()
        .meta({ description: "Share of mean bookings that the largest three open ones bring" }),
      topThreeShareOfMedian: figureSchema
        .nullable()
        .meta({ description: "The same amount, of median bookings; null where futures are dear" }),
      badQuarter: z
        .strictObject({ factor: number, bookings: figureSchema, pHit: figureSchema })
        .nullable()
        .meta({ description: "The common factor held at so many standard deviations" }),
      evenChance: z
        .array(
          z.strictObject({
            lever: z.string(),
            multiply: number.nullable(),
            interval: intervalSchema.nullable(),
          }),
        )
        .meta({
          description:
            "Where a miss is as likely as not, and how surely; null: nowhere, where teams share " +
            "hours nowhere between half of today's and twice that",
        }),
    })
    .nullable(),
  verdict: z
    .strictObject({
      best: z.string().nullable().meta({ description: "null: no clear winner" }),
      confidence: probability.meta({ description: "Share of draws in which the leader is best" }),
      leader: z.string(),
      measure: z.enum(["pHitPerCost", "pHit", "bookings"]),
      by: z.enum(["cost", "range", "percent"]),
      draws: z.enum(["exact", "futures", "parameters"]),
      regret: number.meta({
        description: "Expected loss from choosing the leader, in the measure",
      }),
      shares: z.array(z.strictObject({ lever: z.string(), share: probability })),
    })
    .nullable(),
});

export type Leverage = z.output<typeof leverageSchema>;
