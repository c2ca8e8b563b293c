import { z } from "zod";
import { factor, share } from "./mechanism-numbers.ts";

const hours = z.number().min(0).max(168);

const managerHelpSchema = z
  .strictObject({
    opportunities: z.number().int().min(0).max(10_000).default(5).meta({
      description: "Late opportunities that managers can help at a time",
    }),
    winOdds: factor
      .default(1.5)
      .meta({ description: "Factor on the odds of winning one that is helped" }),
  })
  .meta({ id: "manager-help", description: "Managers help a few in the last stage" });

/**
 * Reps' hours, what opportunities ask of them, and what too little of them does.
 *
 * The exponents are assumptions, found in no data: how much pace and win odds suffer as attention
 * falls is for the reader to judge, and to move.
 */
export const capacitySchema = z
  .strictObject({
    reps: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .optional()
      .meta({ description: "Reps; absent: as the reps block counts" }),
    hoursPerWeek: hours.default(30).meta({ description: "Selling hours of a rep a week" }),
    creationShare: share
      .default(0.3)
      .meta({ description: "Share of these hours that goes into creating opportunities" }),
    hoursPerOpportunity: z
      .union([hours, z.array(hours).min(1).max(31)], {
        error: "must be hours a week from 0 to 168, or a list of them, one a stage",
      })
      .default(1.5)
      .meta({ description: "Hours a week that an open opportunity asks for; or by stage" }),
    attention: z
      .enum(["equal", "smooth", "largest-first", "latest-first"])
      .default("equal")
      .meta({
        description:
          "How hours are shared. equal: all alike, 1 / load once that is above 1; smooth: " +
          "1 / (1 + load); or as many as can be served in full, by size or by stage",
      }),
    speedExponent: z
      .number()
      .min(0)
      .max(5)
      .default(1)
      .meta({ description: "Pace is attention to this power" }),
    winExponent: z
      .number()
      .min(0)
      .max(5)
      .default(0.5)
      .meta({ description: "Odds of advancing are multiplied by attention to this power" }),
    managerHelp: managerHelpSchema.optional(),
    update: z.enum(["weekly", "event"]).default("weekly").meta({
      description: "When load is taken stock of: weekly, or slowly at every arrival and departure",
    }),
  })
  .meta({ id: "capacity", description: "Reps' hours: creation, capture, load, attention" });

export type Capacity = z.output<typeof capacitySchema>;
