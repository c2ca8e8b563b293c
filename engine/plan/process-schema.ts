import { z } from "zod";
import { distributionSchema } from "../dist/distribution.ts";
import { nameSchema } from "./opportunity-schema.ts";

const probability = z.number().min(0).max(1);

const wholeCycleSchema = z.strictObject({
  kind: z.literal("whole-cycle"),
  won: z.strictObject({ probability, days: distributionSchema }),
  lost: z
    .strictObject({ days: distributionSchema.optional() })
    .default({})
    .meta({ description: "Absent days: as long as the won ones take, assumed" }),
  never: probability.default(0).meta({ description: "Share that neither wins nor is ever closed" }),
});

const stageSchema = z
  .strictObject({
    name: nameSchema,
    advance: z.strictObject({ probability, days: distributionSchema }),
    lost: z
      .strictObject({ probability: probability.optional(), days: distributionSchema.optional() })
      .default({}),
    never: probability.default(0),
  })
  .meta({ id: "stage", description: "What happens to an opportunity in one stage" });

const stagesSchema = z.strictObject({
  kind: z.literal("stages"),
  stages: z
    .array(stageSchema)
    .min(1)
    .max(30)
    .meta({ description: "In order; to advance from the last is to win" }),
});

/** What happens to an opportunity: the four-lever model's whole cycle, or stage by stage. */
export const processSchema = z.discriminatedUnion("kind", [wholeCycleSchema, stagesSchema]);

export type Process = z.output<typeof processSchema>;
