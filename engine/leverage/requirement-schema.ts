import { z } from "zod";
import { figureSchema, intervalSchema } from "./figure-schema.ts";
import { inquiryFields } from "./inquiry-schema.ts";

const number = z.number();
const nullable = number.nullable();

/** The requirement document: what `require --json` prints. */
export const requirementSchema = z.strictObject({
  format: z.literal("quotacast-requirement/1"),
  ...inquiryFields,
  lever: z.string().meta({ description: "A lever, or coverage: the open pipeline, mix held" }),
  probability: number,
  reachable: z.boolean(),
  multiplier: nullable.meta({ description: "Of today's value; null if unreachable" }),
  multiplierInterval: intervalSchema.nullable(),
  value: nullable.meta({ description: "In the lever's own unit, where it has one" }),
  valueToday: nullable,
  unit: z.string().nullable(),
  pHit: figureSchema.meta({ description: "At the multiplier; if unreachable, the best there is" }),
  pHitToday: figureSchema,
  bestMultiplier: nullable.meta({ description: "Where P(hit) is highest, if unreachable" }),
  isMonotone: z.boolean().meta({ description: "Whether more of the lever only ever helped" }),
  levels: z
    .array(
      z.strictObject({
        probability: number,
        reachable: z.boolean(),
        multiplier: nullable,
        multiplierInterval: intervalSchema.nullable(),
        value: nullable,
        creations: nullable.meta({ description: "Within the horizon, on average" }),
      }),
    )
    .meta({ description: "The same for chances of 50, 80, 90 and 95 %" }),
  frontier: z
    .strictObject({
      with: z.string(),
      points: z.array(z.strictObject({ other: number, multiplier: nullable })),
    })
    .nullable()
    .meta({ description: "Pairs of multipliers that just reach the probability" }),
});

export type Requirement = z.output<typeof requirementSchema>;
