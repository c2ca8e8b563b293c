import { z } from "zod";
import { BACKTEST_FORMAT } from "./report-backtest.ts";

const count = z.number().int().min(0);
const share = z.number().min(0).max(1);
const interval = z.tuple([z.number(), z.number()]).meta({ description: "95 %" });
const quantiles = z.record(z.string(), z.number()).meta({ description: "By level" });

const figure = z
  .strictObject({ value: z.number(), interval })
  .meta({ id: "figure", description: "With its interval by a block bootstrap of the origins" });

const proportion = z.strictObject({ value: share, interval, hits: count, n: count }).meta({
  id: "proportion",
  description: "Outcomes inside; the interval is for the periods that do not overlap",
});

const scoresShape = {
  origins: count,
  crps: figure,
  crpsShare: figure.meta({ description: "Over the mean outcome" }),
  pinball: z.record(z.string(), figure),
  intervalScore80: figure,
  coverage50: proportion,
  coverage80: proportion,
  coverage90: proportion,
  bias: figure.meta({ description: "Mean of median less outcome, over the mean outcome" }),
  medianError: figure,
  brier: figure.meta({ description: "Of P(bookings reach the quota), where there is one" }),
};

const scoresSchema = z
  .strictObject(scoresShape)
  .meta({ id: "scores", description: "How good forecasts were" });

const skillSchema = z
  .strictObject({
    origins: count,
    value: z.number().meta({ description: "1 less the model's CRPS over the baseline's" }),
    interval,
    probability: share.meta({ description: "Resamples in which the model is better" }),
    dieboldMariano: z.strictObject({ statistic: z.number(), p: share }).nullable(),
  })
  .meta({ id: "skill" });

const baselineSchema = z.union([
  z.strictObject({ point: z.number(), quantiles, crps: z.number() }),
  z.strictObject({ point: z.number().optional(), absent: z.string() }),
]);

const originSchema = z
  .strictObject({
    asOf: z.string(),
    horizon: z
      .strictObject({ start: z.string(), end: z.string() })
      .meta({ description: "Up to, without, its last day" }),
    booked: z.number(),
    quota: z.number().meta({ description: "0 where no period before tells of one" }),
    outcome: z.number(),
    quantiles: quantiles.nullable(),
    absent: z.string().optional().meta({ description: "Why the model had no forecast" }),
    pHit: share.nullable().meta({ description: "null without a forecast or a quota" }),
    crps: z.number().nullable(),
    pit: share.nullable(),
    spreadFactor: z.number(),
    pool: z.strictObject({ weight: share, with: z.string(), quantiles }).nullable(),
    baselines: z.record(z.string(), baselineSchema),
  })
  .meta({ id: "origin", description: "What was forecast on a day, and what came" });

/** What `backtest --json` prints. */
export const backtestSchema = z.strictObject({
  format: z.literal(BACKTEST_FORMAT),
  asOf: z.string(),
  horizon: z.string(),
  every: z.string(),
  quota: z.enum(["given", "assumed"]),
  origins: z.array(originSchema),
  scores: z.strictObject({
    model: scoresSchema.nullable(),
    recalibrated: scoresSchema.nullable(),
    pool: scoresSchema.nullable(),
    baselines: z.record(z.string(), z.strictObject({ ...scoresShape, name: z.string() })),
    skill: z.record(z.string(), skillSchema),
  }),
  bestBaseline: z.string().nullable(),
  recommends: z.enum(["model", "pool", "nothing"]),
  pit: z.array(share),
  pitTest: z.strictObject({ statistic: z.number(), p: z.number() }).nullable(),
  spreadFactor: z.number(),
  verification: z.strictObject({
    n: count,
    hits: z.tuple([count, count]),
    detects: share,
    message: z.string(),
  }),
  limits: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});
