import { z } from "zod";

const interval = z
  .tuple([z.number(), z.number()])
  .meta({ description: "95 %, of Monte Carlo error; of no width where the figure is exact" });
const measured = { measure: z.string(), value: z.number(), interval };

/** The claims document: what `claims --json` prints. */
export const claimsSchema = z.strictObject({
  format: z.literal("quotacast-claims/1"),
  engineVersion: z.string(),
  seed: z.string(),
  trials: z.number().int().min(1).meta({ description: "Futures of each alternative" }),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      claim: z.string(),
      expected: z.string(),
      found: z.strictObject({
        ...measured,
        beside: z.array(z.strictObject(measured)),
        curve: z
          .strictObject({
            moved: z.string(),
            measure: z.string(),
            points: z.array(z.strictObject({ at: z.number(), value: z.number(), interval })),
          })
          .nullable(),
        region: z.string().nullable().meta({ description: "Where it holds and where it does not" }),
      }),
      holds: z.boolean(),
      assumes: z.array(z.string()),
      correction: z.string().nullable().meta({ description: "Why it was told otherwise before" }),
    }),
  ),
});

export type ClaimsDocument = z.output<typeof claimsSchema>;
