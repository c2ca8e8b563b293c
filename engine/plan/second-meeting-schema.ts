import { z } from "zod";
import { distributionSchema } from "../dist/distribution.ts";
import { share } from "./mechanism-numbers.ts";

/** From the first meeting to a second: a stage of its own, before those of the process. */
export const secondMeetingSchema = z
  .strictObject({
    probability: share.meta({ description: "P(a second meeting | a first one)" }),
    days: distributionSchema
      .default({ median: 14, sigma: 0.6 })
      .meta({ description: "Days from the first meeting to the second" }),
    lost: z
      .strictObject({
        days: distributionSchema.optional().meta({
          description: "Days until one without a second meeting is closed; absent: as days",
        }),
      })
      .prefault({}),
    never: share.default(0).meta({
      description: "Share of all that have no second meeting and are never closed: ghosts",
    }),
  })
  .meta({ id: "second-meeting", description: "Whether a first meeting leads to a second" });

export type SecondMeeting = z.output<typeof secondMeetingSchema>;
