import { z } from "zod";

export const HYGIENE_FORMAT = "quotacast-hygiene/1";

const money = z.number().meta({ description: "In the pipeline's currency" });
const groupSchema = z.strictObject({ count: z.number().int(), amount: money });
const rateSchema = z.strictObject({
  value: z.number().nullable().meta({ description: "null where there is nothing to divide by" }),
  won: z.number().int(),
  of: z.number().int(),
});

const standardError = z.number().min(0).meta({ description: "Monte Carlo error; 0 if exact" });

const effectSchema = z
  .strictObject({
    bookings: money.meta({ description: "Change of the mean of what is booked" }),
    bookingsStandardError: standardError,
    pHit: z.number().meta({ description: "Change of the probability of reaching the quota" }),
    pHitStandardError: standardError,
    method: z.enum(["exact", "simulated"]),
  })
  .meta({ description: "What a plan's forecast loses when those that were found are left out" });

const findingSchema = z.strictObject({
  code: z.string(),
  what: z.string().meta({ description: "What was found, as a sentence" }),
  rule: z.string().meta({ description: "What quotacast does about it, or a person should" }),
  touches: z.enum(["opening", "history", "both"]).meta({
    description: "Whether it bears on the open pipeline, on what is learnt from the past, or both",
  }),
  count: z.number().int(),
  of: z.number().int().meta({ description: "Among so many it was looked for" }),
  amount: money.meta({ description: "What those that were found are worth together" }),
  ids: z.array(z.string()).meta({ description: "The first twenty of them" }),
  effect: effectSchema.optional(),
});

/** What is wrong with a CRM's records as a whole, how much of it, and what is done about it. */
export const hygieneSchema = z.strictObject({
  format: z.literal(HYGIENE_FORMAT),
  asOf: z.string().nullable(),
  currency: z.string().nullable(),
  pipeline: z.strictObject({
    open: groupSchema.meta({ description: "As the CRM records it" }),
    live: groupSchema.meta({ description: "Without those older than the slowest win" }),
    integrity: z.number().nullable().meta({ description: "Live value ÷ recorded value" }),
    slowestWinDays: z.number().nullable().meta({ description: "null where too few were won" }),
  }),
  winRates: z
    .strictObject({ ofClosed: rateSchema, ofDecided: rateSchema, ofCreated: rateSchema })
    .meta({
      description: "One history, three rates: of all closed, of those somebody won, of all created",
    }),
  findings: z.array(findingSchema).meta({ description: "The most money first" }),
});

export type Hygiene = z.output<typeof hygieneSchema>;
export type Finding = Hygiene["findings"][number];
