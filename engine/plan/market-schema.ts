import { z } from "zod";
import { days } from "./mechanism-numbers.ts";

/** A market that is not endless. Creation slows with the share of it that is taken or burnt. */
export const marketSchema = z
  .strictObject({
    contacts: z
      .number()
      .min(1)
      .max(1e9)
      .meta({ description: "Contacts that could become opportunities, free ones at the start" }),
    burnedDays: days.default(365).meta({
      description: "Days until a contact that was lost in the first stage can be approached again",
    }),
    lostDays: days
      .default(90)
      .meta({ description: "Days until one that was lost later can be approached again" }),
    wonDays: days
      .default(365)
      .meta({ description: "Days until one that was won can become an opportunity again" }),
  })
  .meta({ id: "market", description: "A finite market" });

export type Market = z.output<typeof marketSchema>;
