import { z } from "zod";
import { isIsoDate } from "./calendar.ts";

/** A date as YYYY-MM-DD, meaning its 00:00. */
export const dateSchema = z
  .string()
  .refine(isIsoDate, "must be a date that exists, written YYYY-MM-DD")
  .meta({
    id: "date",
    format: "date",
    pattern: "^\\d{4}-\\d{2}-\\d{2}$",
    description: "A date, YYYY-MM-DD, meaning its 00:00",
  });

/** A name that a person gave; bounded, so that a broken file cannot fill the memory. */
export const nameSchema = z.string().min(1).max(500);

/** One possible sale, as the CRM records it and as `import` writes it. */
export const opportunitySchema = z
  .strictObject({
    id: nameSchema.meta({
      description: "Identifies the opportunity; also the address of its luck",
    }),
    created: dateSchema.optional(),
    stage: nameSchema.optional(),
    stageEntered: dateSchema.optional(),
    amount: z.number().min(0).max(1e12).optional().meta({ description: "Value if won" }),
    source: nameSchema.optional(),
    owner: nameSchema.optional(),
    segment: nameSchema.optional(),
    status: z.enum(["open", "won", "lost"]).default("open"),
    closed: dateSchema.optional(),
    expectedClose: dateSchema.optional(),
    pushes: z.number().int().min(0).max(1_000_000).optional().meta({
      description: "How often its close date was moved out; absent: drawn by the pushes block",
    }),
    lastTouch: dateSchema.optional().meta({
      description: "Day of its last two-way contact; absent: drawn by the stalls block",
    }),
  })
  .meta({ id: "opportunity", description: "One possible sale, as the CRM records it" });

export type Opportunity = z.output<typeof opportunitySchema>;
