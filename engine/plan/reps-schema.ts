import { z } from "zod";
import { distributionSchema } from "../dist/distribution.ts";
import { factor, share } from "./mechanism-numbers.ts";
import { dateSchema, nameSchema } from "./opportunity-schema.ts";

const money = z.number().min(0).max(1e12);

const seatSchema = z
  .strictObject({
    name: nameSchema.meta({ description: "As the opportunities' owner" }),
    started: dateSchema
      .optional()
      .meta({ description: "First day; may lie ahead. Absent: fully ramped at asOf" }),
    quota: money.optional().meta({ description: "Of all periods together; absent: as the block" }),
  })
  .meta({ id: "seat", description: "A rep's seat" });

/** The people who sell: how they start, how long they stay, how much they differ. */
export const repsSchema = z
  .strictObject({
    count: z.number().int().min(1).max(1000).optional().meta({
      description: "Seats; absent: those listed. Seats beyond the list are named Rep 1, Rep 2, …",
    }),
    seats: z.array(seatSchema).max(1000).default([]),
    quota: money
      .optional()
      .meta({ description: "Of each rep, all periods together; absent: the team's, shared alike" }),
    ramp: z
      .strictObject({
        start: share.default(0.2).meta({ description: "Share of full hours on the first day" }),
        days: z.number().min(0).max(3660).default(180).meta({
          description: "Days until hours are full; they grow in a line",
        }),
      })
      .prefault({}),
    tenureDays: z.number().min(1).max(1e9).default(1080).meta({
      description: "Mean days until a rep leaves, at a constant hazard; 1e9: nobody does",
    }),
    vacancyDays: distributionSchema
      .default({ mean: 60, cv: 0.5 })
      .meta({ description: "Days until a seat that was left is filled again" }),
    skill: z
      .strictObject({
        winRate: z.number().min(0).max(3).default(0.2).meta({
          description: "Standard deviation among reps of the log-odds of each advance",
        }),
        creation: z.number().min(0).max(3).default(0).meta({
          description: "Standard deviation among reps of the log of what their hours create",
        }),
      })
      .prefault({}),
    reassignment: z
      .strictObject({
        winOdds: factor.default(0.7).meta({
          description: "Factor on the odds of advancing of what a leaver hands over",
        }),
        pauseDays: z.number().min(0).max(3660).default(14).meta({
          description: "Days that it stands still",
        }),
      })
      .prefault({})
      .meta({ description: "What a change of rep costs the opportunities of the one who leaves" }),
  })
  .meta({ id: "reps", description: "Reps: ramp, attrition, vacancy, hiring, skill, quotas" });

export type Reps = z.output<typeof repsSchema>;
export type Seat = Reps["seats"][number];
