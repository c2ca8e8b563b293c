import { z } from "zod";

const number = z.number();
const flowSchema = z.strictObject({
  mean: number,
  standardError: z.number().min(0).meta({ description: "Monte Carlo error of the mean" }),
  q10: number,
  q90: number,
  q10Error: z.number().min(0),
  q90Error: z.number().min(0),
});

const stretchShape = {
  opening: flowSchema,
  created: flowSchema,
  won: flowSchema.meta({ description: "At the recorded amount: bookings are after levers" }),
  lost: flowSchema,
  disqualified: flowSchema,
  closing: flowSchema,
  pushedOut: flowSchema
    .nullable()
    .meta({ description: "Recorded close dates moved beyond the period; null: none are recorded" }),
  pulledIn: flowSchema
    .nullable()
    .meta({ description: "Won in the period though due later; null likewise" }),
  advanced: z
    .array(flowSchema.extend({ stage: z.string() }))
    .meta({ description: "What enters each stage after the first" }),
};

/**
 * The flows of open value. In each future opening + created − won − lost − disqualified is closing.
 */
export const waterfallSchema = z.strictObject({
  total: z.strictObject(stretchShape),
  periods: z.array(z.strictObject({ id: z.string(), ...stretchShape })),
});

export type Waterfall = z.output<typeof waterfallSchema>;
export type Flow = z.output<typeof flowSchema>;
