import { z } from "zod";
import { opportunitySchema } from "./opportunity-schema.ts";

const FORMS = `must be "empty", "steady-state" or { "opportunities": [ … ] }`;

/** A list of opportunities. The whole of what `import` writes will do: the rest is let go. */
const listSchema = z
  .strictObject({
    opportunities: z.array(opportunitySchema).max(1_000_000),
    format: z.literal("quotacast-pipeline/1").optional(),
    issues: z.array(z.unknown()).optional(),
    summary: z.unknown().optional(),
  })
  .transform(({ opportunities }) => ({ opportunities }));

/** What is open at asOf: nothing, what the plan itself would have left, or a list. */
export const openingSchema = z.union([z.literal("empty"), z.literal("steady-state"), listSchema], {
  // Of an object, what is wrong inside says more than the three forms do.
  error: ({ input }) => (isObject(input) ? undefined : FORMS),
});

function isObject(input: unknown): boolean {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
