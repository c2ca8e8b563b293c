import { z } from "zod";
import { figureSchema } from "./figure-schema.ts";
import { inquiryFields } from "./inquiry-schema.ts";

const number = z.number();

/** The sweep document: one lever moved through a range. What `sweep --json` prints. */
export const sweepSchema = z.strictObject({
  format: z.literal("quotacast-sweep/1"),
  ...inquiryFields,
  lever: z.string(),
  valueToday: number.nullable(),
  points: z.array(
    z.strictObject({
      multiply: number,
      bookings: figureSchema,
      pHit: figureSchema,
      created: number,
    }),
  ),
  best: z
    .strictObject({
      multiply: number,
      bookings: figureSchema,
      pHit: figureSchema,
      isInside: z.boolean(),
    })
    .meta({ description: "Where most is booked; inside the range or at an end of it" }),
});

const curveSchema = z.strictObject({
  level: number,
  lines: z
    .array(z.array(z.tuple([number, number])))
    .meta({ description: "Polylines of (x, y) multipliers" }),
});

/** The map document: two levers moved through ranges. What `sweep` with two levers prints. */
export const mapSchema = z.strictObject({
  format: z.literal("quotacast-map/1"),
  ...inquiryFields,
  isComplete: z.boolean().meta({ description: "False while finer points are still to come" }),
  x: z.strictObject({
    lever: z.string(),
    multiply: z.array(number),
    valueToday: number.nullable(),
  }),
  y: z.strictObject({
    lever: z.string(),
    multiply: z.array(number),
    valueToday: number.nullable(),
  }),
  pHit: z.array(z.array(number)).meta({ description: "By y, then x" }),
  pHitStandardError: z.array(z.array(number)),
  bookings: z.array(z.array(number)),
  contours: z.array(curveSchema).meta({ description: "Of P(hit), at 50, 80 and 90 %" }),
  better: z
    .array(
      z.array(
        z
          .strictObject({
            lever: z.string(),
            isMore: z.boolean().meta({ description: "Whether more of it adds, rather than less" }),
          })
          .nullable(),
      ),
    )
    .meta({
      description:
        "By cell: the lever of which 1 % moves bookings more; null where chance does not tell",
    }),
});

export type Sweep = z.output<typeof sweepSchema>;
export type LeverageMap = z.output<typeof mapSchema>;
