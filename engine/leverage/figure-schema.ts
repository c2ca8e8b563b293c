import { z } from "zod";
import type { Estimate } from "./estimate.ts";

/** A 95 % interval of Monte Carlo error; both ends are the figure itself if it is exact. */
export const intervalSchema = z
  .tuple([z.number(), z.number()])
  .meta({ description: "95 %, on common random numbers; of no width if exact" });

/** A figure, and how precisely the futures tell it. */
export const figureSchema = z.strictObject({ value: z.number(), interval: intervalSchema });

export type Figure = z.output<typeof figureSchema>;

/** An estimate as documents state it. */
export function figureOf({ value, interval }: Estimate): Figure {
  return { value, interval };
}
