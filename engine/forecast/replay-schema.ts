import { z } from "zod";

const date = z.string().meta({ description: "YYYY-MM-DD" });

const eventSchema = z.strictObject({
  date,
  kind: z.enum(["stage", "stalled", "resumed", "pushed", "spared", "handed-over", "helped"]),
  detail: z.string().meta({
    description:
      "The stage that is entered; until when it stalls, empty if for ever; the close date that " +
      "is recorded from then on; the rule that applied but was not acted upon; whose it is now",
  }),
});

const endSchema = z.strictObject({
  kind: z.enum(["won", "lost", "disqualified", "open"]).meta({
    description: "How it stood when it closed or when the last period ended",
  }),
  date,
  stage: z.string().meta({ description: "Where it stood then; empty in a whole cycle" }),
  booked: z.number().meta({ description: "What a win books, in currency; 0 otherwise" }),
  rule: z.string().meta({ description: "The rule that disqualified it; empty elsewhere" }),
});

const livedSchema = z.strictObject({
  id: z.string().meta({
    description: "That of the CRM if it was listed as open; else the address of its luck",
  }),
  source: z.string(),
  segment: z.string(),
  owner: z.string().meta({ description: "The rep's, or that of the list; empty where unknown" }),
  wasOpen: z.boolean().meta({ description: "Open at asOf" }),
  created: date.nullable().meta({ description: "null where nothing depends on it" }),
  amount: z.number().meta({ description: "As recorded: before levers and shocks" }),
  isReal: z.boolean().meta({ description: "Whether it could ever be won" }),
  pace: z.number().nullable().meta({
    description:
      "Mean share of its full pace at which reps' hours let it go on; null without hours",
  }),
  events: z.array(eventSchema),
  end: endSchema,
});

/** One future, opportunity by opportunity: what `run --replay` prints as JSON. */
export const replaySchema = z.strictObject({
  format: z.literal("quotacast-replay/1"),
  engineVersion: z.string(),
  name: z.string(),
  currency: z.string(),
  asOf: date,
  seed: z.string(),
  trial: z.number().int(),
  trials: z.number().int().meta({ description: "Of the run that it is a trial of" }),
  planHash: z.string(),
  scenario: z.string(),
  draw: z.number().int().nullable().meta({
    description: "Which draw of the plan's uncertainty it was simulated with; null without any",
  }),
  factor: z.number().meta({
    description: "The common factor from asOf on, in standard deviations",
  }),
  booked: z.number().meta({ description: "Before asOf; part of the total" }),
  total: z.number().meta({ description: "Bookings of all periods, in currency" }),
  quota: z.number(),
  periods: z.array(z.strictObject({ id: z.string(), bookings: z.number(), quota: z.number() })),
  opportunities: z.array(livedSchema),
  turnedAway: z
    .array(z.strictObject({ id: z.string(), date, source: z.string(), wasReal: z.boolean() }))
    .meta({ description: "Candidates that the gate let pass by" }),
  repsLeft: z.array(z.strictObject({ rep: z.string(), date })),
});

export type Replay = z.output<typeof replaySchema>;
export type Lived = Replay["opportunities"][number];
