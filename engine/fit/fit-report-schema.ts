import { z } from "zod";
import { planSchema } from "../plan/plan-schema.ts";
import { FIT_FORMAT } from "./fit-report.ts";

const count = z.number().int().min(0);
const share = z.number().min(0).max(1);
const numbers = z.array(z.number());
const interval = z.tuple([z.number(), z.number()]).meta({
  description: "From the 10th to the 90th percentile of what it may be",
});

const issueSchema = z
  .strictObject({
    code: z.string(),
    path: z.string(),
    message: z.string(),
    hint: z.string().optional(),
  })
  .meta({ id: "issue" });

const parameterSchema = z
  .strictObject({
    path: z.string().meta({ description: "Its place in the plan" }),
    name: z.string().meta({ description: "What it is, in words" }),
    estimate: z.number(),
    interval,
    n: count.meta({ description: "Observations that tell of it" }),
    source: z.enum(["data", "pooled", "assumed"]).meta({
      description:
        "data: history says it; pooled: history and what is believed of sales teams share it; " +
        "assumed: history says nothing of it",
    }),
  })
  .meta({ id: "fitted-parameter", description: "One number of the fitted plan" });

const scoresSchema = z.strictObject({
  n: count.meta({ description: "Opportunities that were foretold" }),
  mixture: z.number(),
  hazard: z.number(),
  difference: z.number().meta({ description: "Mean of hazard less mixture" }),
  differenceError: z.number().meta({ description: "Its standard error" }),
  isHazardBetter: z.boolean(),
});

const curveSchema = z
  .strictObject({
    days: numbers,
    won: numbers,
    lost: numbers,
    wonErrors: numbers,
    lostErrors: numbers,
    atRisk: numbers,
  })
  .meta({ description: "Aalen and Johansen's curves, with standard errors, at days of closings" });

const lawSchema = z
  .strictObject({
    stage: z.string().optional().meta({ description: "Absent: the whole cycle" }),
    chosen: z.enum(["lognormal", "hazard"]),
    reason: z.string(),
    scores: scoresSchema.optional(),
    rHat: z.number().meta({ description: "Split R-hat of the sampler; 1 where there is none" }),
    won: count,
    lost: count,
    open: count,
    curve: curveSchema,
    families: z.record(z.string(), z.number()).meta({
      description: "Mean log-likelihood of the days to a win by family of law",
    }),
    fitted: z
      .strictObject({ won: numbers, open: numbers })
      .meta({ description: "The fitted law at the days of the curve" }),
  })
  .meta({ id: "law", description: "How spells end, and how that law was chosen" });

const groupSchema = z
  .strictObject({
    key: z.string(),
    wins: count,
    decided: z.number().meta({ description: "Those whose fate is partly known count in part" }),
    raw: z.number(),
    shrunk: share.meta({ description: "Pulled towards the others' as far as it is uncertain" }),
    interval,
  })
  .meta({ id: "group", description: "A segment's or an owner's win rate" });

const creationSchema = z.strictObject({
  source: z.string(),
  weeks: z.array(z.string()).meta({ description: "First days" }),
  counts: z.array(count),
  expected: numbers,
  discount: z.number().meta({ description: "Share of what is known that a week leaves" }),
  trendPerYear: z.number(),
  seasonality: numbers.meta({ description: "Twelve factors; empty where no season is seen" }),
});

const dealSizeSchema = z.strictObject({
  kind: z.enum(["lognormal", "piecewise"]),
  reason: z.string(),
  n: count,
  topDecileShare: share,
  topShare: share,
  tail: z
    .strictObject({
      threshold: z.number(),
      exceedances: count,
      index: z.number(),
      end: z.number().optional(),
    })
    .optional()
    .meta({ description: "Generalized Pareto; absent where there are too few large amounts" }),
  quantiles: z.array(z.strictObject({ seen: z.number(), fitted: z.number() })),
});

const effectSchema = z.strictObject({ estimate: z.number(), interval });

const sizeEffectsSchema = z.union([
  z.strictObject({
    n: count,
    winRate: effectSchema,
    cycleTime: effectSchema,
    isInPlan: z.boolean(),
  }),
  z.strictObject({ reason: z.string(), wasAsked: z.boolean() }),
]);

const quarterSchema = z.strictObject({
  start: z.string(),
  wins: count,
  expectedWins: z.number(),
  created: count,
  expectedCreated: z.number(),
});

/** What was learnt of a history. */
export const fitReportSchema = z.strictObject({
  format: z.literal(FIT_FORMAT),
  asOf: z.string(),
  from: z.string().meta({ description: "The first day on record that counts" }),
  counts: z.strictObject({
    opportunities: count,
    won: count,
    lost: count,
    open: count,
    renewals: count,
    bornWon: count,
    cleanedUp: count,
    leftTruncated: count,
  }),
  draws: count,
  parameters: z.array(parameterSchema),
  winRates: z
    .strictObject({
      closedOnly: z.number(),
      wonOverCreated: z.number(),
      aalenJohansen: z.number(),
      aalenJohansenError: z.number(),
      atDays: z.number(),
      fitted: z.number(),
    })
    .meta({ description: "Win rates as people count them, of the same records" }),
  zombies: z.strictObject({ open: count, olderThanAnyClosing: count, longestCycle: z.number() }),
  bootstrap: z
    .strictObject({
      resamples: count,
      winRate: interval,
      never: interval,
      medianDaysToWin: interval,
    })
    .optional(),
  laws: z.array(lawSchema).meta({ description: "Of the plan: the whole cycle, or one a stage" }),
  cycle: lawSchema,
  sizeEffects: sizeEffectsSchema,
  creation: z.array(creationSchema),
  dealSize: dealSizeSchema,
  commonFactor: z.strictObject({ quarters: z.array(quarterSchema), note: z.string() }),
  segments: z.array(groupSchema),
  owners: z.array(groupSchema),
  issues: z.array(issueSchema),
});

/** What `fit --json` prints: what was learnt, and the plan. */
export const fitSchema = fitReportSchema.extend({ plan: planSchema });
