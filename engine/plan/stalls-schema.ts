import { z } from "zod";
import { distributionSchema } from "../dist/distribution.ts";
import { perDay, share } from "./mechanism-numbers.ts";

/** An opportunity's standstills: its work-clock stops, and its buyer is silent. */
export const stallsSchema = z
  .strictObject({
    perDay: perDay
      .default(0.005)
      .meta({ description: "Stalls that begin, a day that it is not stalled" }),
    perIdleWeek: z.number().min(0).max(10).default(0).meta({
      description: "How much likelier a stall is for each week since the stage was entered",
    }),
    days: distributionSchema
      .default({ family: "weibull", shape: 1, scale: 30 })
      .meta({ description: "Days that a stall lasts if it ends" }),
    dies: share
      .default(0.2)
      .meta({ description: "Share of stalls that never end: the opportunity is dead, not closed" }),
    announced: share
      .default(0.5)
      .meta({ description: "Share of stalls that end of which the buyer has told: paused" }),
    touchesPerDay: perDay
      .default(1 / 7)
      .meta({ description: "Two-way contacts a day with a live opportunity that is not stalled" }),
  })
  .meta({ id: "stalls", description: "Stalls and silence" });

export type Stalls = z.output<typeof stallsSchema>;
