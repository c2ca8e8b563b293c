import { z } from "zod";
import { nameSchema } from "../plan/opportunity-schema.ts";

/** What really happened: `quotacast-actual/1`. */
export const actualSchema = z
  .strictObject({
    $schema: z.string().max(2000).optional(),
    format: z.literal("quotacast-actual/1").default("quotacast-actual/1"),
    period: nameSchema
      .default("total")
      .meta({ description: "The plan's first period, by its id, or total" }),
    bookings: z.number().min(0).max(1e15).meta({ description: "All that the period booked" }),
    created: z
      .number()
      .min(0)
      .max(1e9)
      .optional()
      .meta({ description: "Opportunities created in the period; instead of values.creation" }),
    values: z
      .record(z.string().min(1).max(200), z.number().min(0).max(1e12))
      .default({})
      .meta({
        description:
          "What levers stood at, in their own units: creation a day, winRate, mean dealSize, " +
          "mean days to win as cycleTime, and mechanisms by their path, such as secondMeeting",
      }),
  })
  .meta({
    title: "Actual",
    description: "What a period really brought, to be held against a plan",
  });

export type Actual = z.output<typeof actualSchema>;
