import { z } from "zod";

/** What an opportunity's size does, for each standard deviation of the log of the deal size. */
export const sizeEffectsSchema = z
  .strictObject({
    winRate: z
      .number()
      .min(-3)
      .max(3)
      .default(-0.2)
      .meta({ description: "Added to the log-odds of each advance; 0 at the median size" }),
    cycleTime: z
      .number()
      .min(-3)
      .max(3)
      .default(0.15)
      .meta({ description: "Added to the log of the days in each stage" }),
  })
  .meta({ id: "size-effects", description: "Larger opportunities are won less often, and later" });

export type SizeEffects = z.output<typeof sizeEffectsSchema>;
