import { z } from "zod";
import { opportunitySchema } from "../plan/opportunity-schema.ts";
import { DATE_FIELDS, type DateField, FIELDS, type Field } from "./field.ts";
import { PIPELINE_FORMAT } from "./pipeline.ts";
import { PRESET_NAMES, type PresetName } from "./presets/preset.ts";

const header = z.string().nullable();
const dayOrder = z.enum(["dmy", "mdy"]).nullable();

const each = <Name extends string, Schema>(names: readonly Name[], schema: Schema) =>
  Object.fromEntries(names.map((name) => [name, schema])) as { [name in Name]: Schema };

const issueSchema = z
  .strictObject({
    row: z.number().int().meta({ description: "As a spreadsheet numbers it: the header is row 1" }),
    column: header,
    code: z.string(),
    found: z.string().meta({ description: "What stands there, shortened" }),
    action: z.string().meta({ description: "What was done about it" }),
  })
  .meta({ id: "row-issue", description: "Something wrong with the file, and what was done" });

const questionSchema = z
  .strictObject({
    code: z.enum(["date-order-ambiguous", "amount-format-ambiguous"]),
    row: z.number().int(),
    found: z.string(),
    column: z.string(),
    option: z.enum(["dateOrder", "decimal"]).meta({ description: "What answers it" }),
    answers: z.array(z.strictObject({ answer: z.string(), means: z.string() })),
    suggested: z.string().nullable(),
  })
  .meta({ id: "question", description: "What a person must say before all can be read" });

const summarySchema = z.strictObject({
  rows: z.number().int().meta({ description: "Below the header, empty ones included" }),
  used: z.number().int().meta({ description: "Won + lost + open" }),
  won: z.number().int(),
  lost: z.number().int(),
  open: z.number().int(),
  preset: z.enum(PRESET_NAMES as [PresetName, ...PresetName[]]),
  mapping: z
    .strictObject(each<Field, typeof header>(FIELDS, header))
    .meta({ description: "The column that holds each field; null where none does" }),
  headers: z.array(z.string()),
  delimiter: z.string(),
  dayOrders: z
    .strictObject(each<DateField, typeof dayOrder>(DATE_FIELDS, dayOrder))
    .meta({ description: "How day and month stand; null where nothing needed or told it" }),
  decimal: z.enum([".", ","]).nullable(),
  currency: z.string().nullable(),
  currencies: z
    .record(z.string(), z.number().int())
    .meta({ description: "Rows whose amounts are in each" }),
  asOf: z.string().nullable().meta({ description: "The day that the list describes" }),
  isAsOfInferred: z.boolean(),
  changes: z.number().int().nullable().meta({ description: "Rows of the history; null: none" }),
  issueCounts: z.record(z.string(), z.number().int()),
  questions: z.array(questionSchema),
});

/** What `import` prints: the opportunities, what was wrong with the file, and how it was read. */
export const pipelineSchema = z.strictObject({
  format: z.literal(PIPELINE_FORMAT),
  opportunities: z.array(opportunitySchema),
  issues: z.array(issueSchema).meta({ description: "The first 10,000 of each code" }),
  summary: summarySchema,
});
