import { z } from "zod";
import { replaySchema } from "./replay-schema.ts";

/** What a what-if changes about one opportunity of a future. */
export const causeSchema = z.enum([
  "created",
  "not-created",
  "won",
  "not-won",
  "in-time",
  "too-late",
  "larger",
  "smaller",
  "moved",
]);

const differenceSchema = z.strictObject({
  id: z.string(),
  cause: causeSchema.meta({
    description:
      "created, not-created: won, and there at all with the what-if only, or without it only; " +
      "won, not-won: won with it only, or without it only; in-time, too-late: the same, and " +
      "otherwise still open at the end; larger, smaller: won both times, for another amount; " +
      "moved: won both times for the same amount, on another day",
  }),
  booked: z.number().meta({ description: "What it books with the what-if, less without" }),
  why: z.array(z.string()).meta({ description: "What else differs of its life, in words" }),
});

/** One future with and without what-ifs: what `compare --replay` prints as JSON. */
export const replayDifferenceSchema = z.strictObject({
  format: z.literal("quotacast-replay-difference/1"),
  base: replaySchema,
  scenarios: z.array(
    z.strictObject({
      id: z.string(),
      replay: replaySchema,
      total: z.number().meta({ description: "Its total less the base's: the sum of the causes" }),
      causes: z.array(
        z.strictObject({
          cause: causeSchema,
          opportunities: z.number().int(),
          booked: z.number(),
        }),
      ),
      differences: z.array(differenceSchema),
    }),
  ),
});

export type ReplayDifference = z.output<typeof replayDifferenceSchema>;
export type Cause = z.output<typeof causeSchema>;
export type LivedDifference = z.output<typeof differenceSchema>;
