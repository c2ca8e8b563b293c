import { z } from "zod";

const PARAMETERS_MAX = 1000;
const DRAWS_MAX = 2000;

/** Posterior draws of the plan's numbers: what history leaves open about them. */
export const uncertaintySchema = z
  .strictObject({
    parameters: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(PARAMETERS_MAX)
      .meta({ description: "Paths of numbers in the plan, such as process.won.probability" }),
    draws: z
      .array(z.array(z.number()))
      .min(2)
      .max(DRAWS_MAX)
      .meta({ description: "Each a value for every parameter, all equally likely" }),
  })
  .meta({
    id: "uncertainty",
    description: "Equally likely values of the plan's numbers, drawn together from their posterior",
  });

export type Uncertainty = z.output<typeof uncertaintySchema>;
