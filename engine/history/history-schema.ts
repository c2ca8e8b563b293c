import { z } from "zod";
import { dateSchema, nameSchema } from "../plan/opportunity-schema.ts";

export const HISTORY_FORMAT = "quotacast-history/1";

/** What is odd about an opportunity's records, and how an estimate has to treat it. */
export const FLAGS = {
  "bulk-clean-up":
    "lost with many others of one user at once: when it was lost is not known, only that it was \
not won by its last stage event (or creation)",
  "born-won": "won on the day it was created: logged after the event, its cycle says nothing",
  renewal: "a renewal, not new business: another win rate, cycle and creation",
  "left-truncated":
    "older than the records: had it closed before `seenFrom` it would not be here, so it is at \
risk of closing from then on only",
  "stages-truncated":
    "older than the history of its stages: its first stage event says where it stood when that \
began, not when it came there; that stay is cut short",
  reopened: "closed and opened again: the last closing counts",
} as const;

export type Flag = keyof typeof FLAGS;

/** Entry into a stage. Of equal neighbours the first counts: nothing changed at the later. */
const stageEventSchema = z.strictObject({
  stage: nameSchema,
  entered: dateSchema.meta({ description: "The day on which it entered the stage" }),
  recorded: dateSchema.optional().meta({ description: "The day the CRM was told; else `entered`" }),
  probability: z.number().min(0).max(1).optional().meta({
    description: "As the CRM gave it in that stage, which a backtest may know",
  }),
});

const amountVersionSchema = z.strictObject({
  amount: z.number().min(0).max(1e12),
  recorded: dateSchema,
});

/** What a rep says of an opportunity in the forecast of a period, surest first. */
export const FORECAST_CATEGORIES = ["commit", "best-case", "pipeline", "omitted"] as const;

const forecastCategorySchema = z.enum(FORECAST_CATEGORIES);

const forecastCategoryVersionSchema = z.strictObject({
  forecastCategory: forecastCategorySchema,
  recorded: dateSchema,
});

const closeDateVersionSchema = z.strictObject({ closeDate: dateSchema, recorded: dateSchema });

/** One opportunity's life as far as the CRM recorded it. */
export const pastOpportunitySchema = z
  .strictObject({
    id: nameSchema,
    created: dateSchema,
    seenFrom: dateSchema.optional().meta({
      description: "The first day from which its closing would be on record; else `created`",
    }),
    status: z.enum(["open", "won", "lost", "no-decision"]),
    closed: dateSchema.optional().meta({ description: "The day it ended; open ones have none" }),
    closedRecorded: dateSchema
      .optional()
      .meta({ description: "The day the CRM was told; else closed" }),
    stage: nameSchema
      .optional()
      .meta({ description: "The stage it stands in; of closed ones, the last" }),
    amount: z.number().min(0).max(1e12).optional().meta({ description: "Its last amount" }),
    source: nameSchema.optional(),
    owner: nameSchema.optional(),
    segment: nameSchema.optional(),
    expectedClose: dateSchema
      .optional()
      .meta({ description: "Of an open one, its last close date" }),
    probability: z.number().min(0).max(1).optional().meta({ description: "As the CRM gives it" }),
    forecastCategory: forecastCategorySchema
      .optional()
      .meta({ description: "Of an open one, what its rep says of it" }),
    pushes: z.number().int().min(0).optional().meta({
      description: "How often its close date was moved out; absent where nobody counted",
    }),
    lastActivity: dateSchema.optional(),
    stages: z.array(stageEventSchema).optional().meta({
      description: "Entries into stages in order of time; absent where no history was given",
    }),
    amounts: z.array(amountVersionSchema).optional().meta({
      description: "What its amount was from each day on, in order of time",
    }),
    closeDates: z.array(closeDateVersionSchema).optional().meta({
      description: "What its close date was said to be from each day on, in order of time",
    }),
    forecastCategories: z.array(forecastCategoryVersionSchema).optional().meta({
      description: "What its rep said of it from each day on, in order of time",
    }),
    flags: z.array(z.enum(Object.keys(FLAGS) as [Flag, ...Flag[]])).optional(),
  })
  .meta({ id: "past-opportunity" });

/**
 * What a CRM recorded up to a day: the opportunities with their lives, closed ones included. Every
 * event may have two times, when it happened and when the CRM was told. What a backtest may know on
 * a day is what was recorded by then.
 */
export const historySchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(HISTORY_FORMAT),
  asOf: dateSchema.meta({ description: "The day on which the records end" }),
  firstRecord: dateSchema.optional().meta({
    description: "The first day whose closings are on record, where older opportunities are",
  }),
  firstStageRecord: dateSchema.optional().meta({
    description: "The first day whose stage changes are on record",
  }),
  currency: z.string().optional(),
  stages: z.array(nameSchema).default([]).meta({
    description: "The stages of the process in order, as the stage events suggest it",
  }),
  opportunities: z.array(pastOpportunitySchema),
});

export type History = Omit<z.output<typeof historySchema>, "$schema">;
export type PastOpportunity = z.output<typeof pastOpportunitySchema>;
export type StageEvent = z.output<typeof stageEventSchema>;
export type ForecastCategory = z.output<typeof forecastCategorySchema>;
export type PastStatus = PastOpportunity["status"];
