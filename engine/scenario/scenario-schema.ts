import { z } from "zod";
import { dateSchema, nameSchema } from "../plan/opportunity-schema.ts";
import { MECHANISM_LEVERS } from "./mechanism-levers.ts";

const whereSchema = z.strictObject({
  source: nameSchema.optional(),
  stage: nameSchema.optional(),
  owner: nameSchema.optional(),
  segment: nameSchema.optional(),
});

/** The four levers of every team, and mechanisms by their path. */
export const LEVERS = [
  "creation",
  "winRate",
  "dealSize",
  "cycleTime",
  "opening.removeLargest",
  "commonFactor.value",
  ...MECHANISM_LEVERS,
] as const;

/** Levers whose value may be negative. */
const SIGNED: readonly string[] = [
  "commonFactor.value",
  "sizeEffects.winRate",
  "sizeEffects.cycleTime",
];

/** How far a lever moves: by one of these. */
const AMOUNTS = ["multiply", "add", "set"] as const;

const amount = z.number().min(-1e12).max(1e12);

const changeSchema = z
  .strictObject({
    lever: z.enum(LEVERS),
    multiply: z.number().min(0).max(1000).optional(),
    add: amount.optional(),
    set: amount.optional(),
    where: whereSchema.optional(),
    from: dateSchema.optional().meta({ description: "Absent: from the plan's asOf" }),
  })
  .refine(
    (change) => AMOUNTS.filter((field) => change[field] !== undefined).length === 1,
    "must have exactly one of multiply, add and set",
  )
  .refine(({ lever, set = 0 }) => set >= 0 || SIGNED.includes(lever), {
    path: ["set"],
    message: "must not be negative for this lever",
  })
  .meta({ oneOf: AMOUNTS.map((field) => ({ required: [field] })) });

/** A what-if as it is written: `quotacast-scenario/1`. */
export const scenarioSchema = z
  .strictObject({
    $schema: z.string().max(2000).optional(),
    format: z.literal("quotacast-scenario/1").default("quotacast-scenario/1"),
    id: nameSchema.default("scenario"),
    question: z.string().max(2000).default(""),
    changes: z.array(changeSchema).max(1000),
  })
  .meta({
    title: "Scenario",
    description: "A what-if: a question, and lever changes that pose it",
  });

/** A what-if: a question, and the lever changes that pose it. Plain data. */
export type Scenario = Omit<z.output<typeof scenarioSchema>, "$schema">;
export type ScenarioDocument = z.input<typeof scenarioSchema>;
export type Change = Scenario["changes"][number];
export type Lever = Change["lever"];
export type Where = NonNullable<Change["where"]>;
