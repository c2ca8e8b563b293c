import { z } from "zod";
import { distributionSchema } from "../dist/distribution.ts";
import { share } from "./mechanism-numbers.ts";

/** The close date that the CRM records. It is observed, and drives no outcome. */
export const pushesSchema = z
  .strictObject({
    quarterEndShare: share
      .default(0.7)
      .meta({ description: "Share whose first close date is moved to the end of its quarter" }),
    firstDays: distributionSchema
      .default({ median: 90, sigma: 0.5 })
      .meta({ description: "Days from creation to the first close date" }),
    by: z
      .array(
        z.strictObject({
          days: z.number().min(1).max(3660),
          weight: z.number().min(0).max(1000),
        }),
      )
      .min(1)
      .max(20)
      .default([
        { days: 30, weight: 0.5 },
        { days: 60, weight: 0.3 },
        { days: 90, weight: 0.2 },
      ])
      .meta({ description: "How far a close date that has come is pushed, and how often" }),
  })
  .refine(({ by }) => by.some(({ weight }) => weight > 0), {
    path: ["by"],
    message: "must give some push a weight above 0",
  })
  .meta({ id: "pushes", description: "Recorded close dates, and their pushes" });

export type Pushes = z.output<typeof pushesSchema>;
