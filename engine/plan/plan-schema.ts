import { z } from "zod";
import { distributionSchema } from "../dist/distribution.ts";
import { MECHANISM_BLOCKS } from "./mechanism-blocks.ts";
import { share } from "./mechanism-numbers.ts";
import { openingSchema } from "./opening-schema.ts";
import { dateSchema, nameSchema } from "./opportunity-schema.ts";
import { processSchema } from "./process-schema.ts";
import { uncertaintySchema } from "./uncertainty-schema.ts";

const money = z.number().min(0).max(1e12);

const periodSchema = z
  .strictObject({
    id: nameSchema.optional().meta({ description: "Absent: the start date" }),
    start: dateSchema,
    end: dateSchema.meta({ description: "The first day that is no longer in the period" }),
    quota: money.meta({ description: "Bookings target of the period" }),
    booked: money.default(0).meta({ description: "Booked before asOf; counts toward the quota" }),
  })
  .meta({ id: "period", description: "A stretch of time with a quota: [start, end)" });

const creationSchema = z
  .strictObject({
    source: nameSchema,
    perDay: z.number().min(0).max(10_000).meta({ description: "Opportunities created a day" }),
    dispersion: z
      .number()
      .min(0.01)
      .max(1e6)
      .optional()
      .meta({ description: "Shape k of a weekly Gamma(k, rate k) multiplier; absent: Poisson" }),
    trendPerYear: z.number().min(-5).max(5).optional().meta({ description: "Log growth a year" }),
    seasonality: z
      .array(z.number().min(0).max(12))
      .length(12)
      .optional()
      .meta({ description: "Factors of January to December, mean 1" }),
    segment: nameSchema.optional(),
    kind: z
      .enum(["prospecting", "inbound", "account-development", "partner"])
      .optional()
      .meta({ description: "Absent: created by reps, as prospecting is" }),
    effortElasticity: z
      .number()
      .min(0)
      .max(2)
      .optional()
      .meta({
        description:
          "Creation is the reps' creation hours to this power; needs the capacity block. " +
          "Absent: 0.8 where reps create, 0 for inbound and partner",
      }),
    dealSize: distributionSchema.optional().meta({ description: "Absent: as the plan's" }),
    winRate: share
      .optional()
      .meta({ description: "P(won) of its opportunities; absent: as the process has it" }),
    cycleTime: z
      .number()
      .min(0.001)
      .max(1000)
      .optional()
      .meta({ description: "Factor on all days in stages; absent: 1" }),
    prevalence: share
      .optional()
      .meta({ description: "Share of real ones; absent: as qualification has it" }),
  })
  .meta({ id: "creation-source", description: "Where new opportunities come from, and how many" });

/** The greatest loading that means anything: a shock of one sd moves odds twentyfold. */
export const LOADING_MAX = 3;
const loading = z.number().min(0).max(LOADING_MAX);

/** Standard deviations of a shared shock. The defaults, assumed, are the medians of its priors. */
export const commonFactorSchema = z.strictObject({
  creation: loading.default(0.12),
  winRate: loading.default(0.25),
  speed: loading.default(0.08),
  dealSize: loading.default(0.04),
  path: z.enum(["constant", "ar1"]).default("constant"),
  halfLifeDays: z.number().min(1).max(36_500).default(91),
});

const rangeSchema = z
  .strictObject({
    low: z.number().positive().max(1000).optional(),
    high: z.number().positive().max(1000).optional(),
    cost: money.optional().meta({ description: "Cost of moving the lever by 10 %" }),
  })
  .meta({ id: "range", description: "How far a lever can move, as multipliers, and at what cost" });

/** The plan as it is written: `quotacast-plan/1`. */
export const planSchema = z
  .strictObject({
    $schema: z.string().max(2000).optional(),
    format: z.literal("quotacast-plan/1").default("quotacast-plan/1"),
    name: nameSchema.default("Untitled plan"),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "must be a currency's three capital letters, such as USD")
      .default("USD"),
    asOf: dateSchema.optional().meta({ description: "Absent: the start of the first period" }),
    periods: z.array(periodSchema).min(1).max(400),
    opening: openingSchema.default("steady-state"),
    creation: z.array(creationSchema).max(200),
    process: processSchema,
    dealSize: distributionSchema,
    commonFactor: commonFactorSchema.prefault({}),
    levers: z
      .strictObject({
        creation: rangeSchema.optional(),
        winRate: rangeSchema.optional(),
        dealSize: rangeSchema.optional(),
        cycleTime: rangeSchema.optional(),
      })
      .catchall(rangeSchema)
      .optional()
      .meta({
        description: "Feasible ranges: of the four levers, and of mechanisms by their path",
      }),
    uncertainty: uncertaintySchema.optional(),
    secondMeeting: MECHANISM_BLOCKS.secondMeeting.optional(),
    sizeEffects: MECHANISM_BLOCKS.sizeEffects.optional(),
    qualification: MECHANISM_BLOCKS.qualification.optional(),
    stalls: MECHANISM_BLOCKS.stalls.optional(),
    pushes: MECHANISM_BLOCKS.pushes.optional(),
    disqualification: MECHANISM_BLOCKS.disqualification.optional(),
    capacity: MECHANISM_BLOCKS.capacity.optional(),
    reps: MECHANISM_BLOCKS.reps.optional(),
    calendar: MECHANISM_BLOCKS.calendar.optional(),
    market: MECHANISM_BLOCKS.market.optional(),
  })
  .meta({ title: "Plan", description: "The baseline model of a team" });

export type PlanDocument = z.input<typeof planSchema>;

type Parsed = z.output<typeof planSchema>;
export type Period = Parsed["periods"][number] & { readonly id: string };
export type CreationSource = Parsed["creation"][number];
export type CommonFactor = Parsed["commonFactor"];

/** A plan that has been checked, its defaults filled in. */
export type Plan = Omit<Parsed, "asOf" | "periods" | "$schema"> & {
  readonly asOf: string;
  readonly periods: readonly Period[];
};
