import { z } from "zod";
import { dateSchema } from "./opportunity-schema.ts";

const pace = z.number().min(0).max(20);

/** When work is done. It moves the work-clock of opportunities, not their creation. */
export const workCalendarSchema = z
  .strictObject({
    weekdays: z
      .array(pace)
      .length(7)
      .default([1, 1, 1, 1, 1, 0, 0])
      .meta({ description: "Pace of Monday to Sunday, to one another: their mean is made 1" }),
    weekOfQuarter: z.array(pace).length(13).optional().meta({
      description: "Factors of the 13 weeks of a quarter, mean 1; what is over is as the last",
    }),
    quarterStartMonth: z
      .number()
      .int()
      .min(1)
      .max(12)
      .default(1)
      .meta({ description: "Month in which some quarter starts" }),
    closed: z
      .array(
        z.strictObject({
          start: dateSchema,
          end: dateSchema.meta({ description: "The first day of work again" }),
        }),
      )
      .max(500)
      .default([])
      .meta({ description: "Holidays: no work is done" }),
  })
  .refine(({ weekdays }) => weekdays.some((day) => day > 0), {
    path: ["weekdays"],
    message: "must have a working day",
  })
  .meta({ id: "work-calendar", description: "Working days, and the rush at a quarter's end" });

export type WorkCalendar = z.output<typeof workCalendarSchema>;
