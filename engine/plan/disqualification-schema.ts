import { z } from "zod";
import { days, share } from "./mechanism-numbers.ts";

/** The weekly review that closes opportunities. A rule that is absent is not applied. */
export const disqualificationSchema = z
  .strictObject({
    afterDays: days
      .optional()
      .meta({ description: "Close after so many days in one stage, that is without progress" }),
    silentDays: days.optional().meta({
      description: "Close after so many days without a two-way contact; needs the stalls block",
    }),
    afterPushes: z.number().int().min(1).max(100).optional().meta({
      description: "Close at so many pushes of the close date; needs the pushes block",
    }),
    evidencePerWeek: share.default(0).meta({
      description: "P(a week) that one which can no longer be won is known for what it is",
    }),
    compliance: share
      .default(0.8)
      .meta({ description: "P(a weekly review closes an opportunity that a rule applies to)" }),
    respectPaused: z
      .boolean()
      .default(true)
      .meta({ description: "Whether the rules spare stalls that the buyer has announced" }),
  })
  .meta({ id: "disqualification", description: "When opportunities are closed as going nowhere" });

export type Disqualification = z.output<typeof disqualificationSchema>;
