import { workCalendarSchema } from "./calendar-schema.ts";
import { capacitySchema } from "./capacity-schema.ts";
import { disqualificationSchema } from "./disqualification-schema.ts";
import { marketSchema } from "./market-schema.ts";
import { pushesSchema } from "./pushes-schema.ts";
import { qualificationSchema } from "./qualification-schema.ts";
import { repsSchema } from "./reps-schema.ts";
import { secondMeetingSchema } from "./second-meeting-schema.ts";
import { sizeEffectsSchema } from "./size-effects-schema.ts";
import { stallsSchema } from "./stalls-schema.ts";

/** The plan's optional blocks, by field. A mechanism whose block is absent is off. */
export const MECHANISM_BLOCKS = {
  secondMeeting: secondMeetingSchema,
  sizeEffects: sizeEffectsSchema,
  qualification: qualificationSchema,
  stalls: stallsSchema,
  pushes: pushesSchema,
  disqualification: disqualificationSchema,
  capacity: capacitySchema,
  reps: repsSchema,
  calendar: workCalendarSchema,
  market: marketSchema,
} as const;

export type MechanismBlock = keyof typeof MECHANISM_BLOCKS;

/** The blocks in a fixed order. */
export const BLOCK_NAMES = Object.keys(MECHANISM_BLOCKS) as readonly MechanismBlock[];
