import { z } from "zod";
import type { Reading } from "../plan/issue.ts";
import { issuesOfZod, TELLING } from "../plan/issues-of-zod.ts";
import { dateSchema } from "../plan/opportunity-schema.ts";
import { FIELDS, type Field } from "./field.ts";
import type { PipelineSummary } from "./pipeline.ts";
import type { PipelineOptions } from "./pipeline-options.ts";
import { PRESET_NAMES, type PresetName } from "./presets/preset.ts";

export const MAP_FORMAT = "quotacast-export-map/1";

const headerSchema = z.string().nullable().optional();
const columnShape = Object.fromEntries(FIELDS.map((field) => [field, headerSchema])) as {
  [field in Field]: typeof headerSchema;
};

/** What a person said of an export, to be said once: the next one of that CRM is read alike. */
export const exportMapSchema = z
  .strictObject({
    $schema: z.string(),
    format: z.literal(MAP_FORMAT),
    headers: z.array(z.string()).meta({ description: "Of the file that it was made for" }),
    preset: z.enum(PRESET_NAMES as [PresetName, ...PresetName[]]),
    columns: z.strictObject(columnShape).meta({
      description: "Headers by field; null leaves a field out",
    }),
    statuses: z.record(z.string(), z.enum(["open", "won", "lost"])).meta({
      description: "What a status or stage says of the outcome",
    }),
    stages: z.record(z.string(), z.string()).meta({
      description: "Names of stages in the plan, by their names in the file",
    }),
    rates: z.record(z.string(), z.number().positive()).meta({
      description: "Units of the plan's currency for one of each other",
    }),
    currency: z.string().regex(/^[A-Z]{3}$/, "must be an ISO 4217 code such as USD"),
    dateOrder: z.enum(["ymd", "dmy", "mdy"]),
    decimal: z.enum([".", ","]),
    delimiter: z.string().regex(/^[^"\r\n]$/, "must be one character"),
    firstRecord: dateSchema,
  })
  .partial();

export type ExportMap = z.output<typeof exportMapSchema>;

/** Reads a map: what it says, as options of reading. Bad input comes back as issues. */
export function readExportMap(document: unknown): Reading<PipelineOptions> {
  const parsed = exportMapSchema.safeParse(document, TELLING);
  if (!parsed.success) return { value: undefined, issues: issuesOfZod(parsed.error) };
  const { $schema: _, format: __, headers: ___, columns, ...rest } = parsed.data;
  const said = Object.entries({ ...rest, mapping: columns }).filter(
    ([, value]) => value !== undefined,
  );
  return { value: Object.fromEntries(said), issues: [] };
}

/** The map of a reading: the columns as they were read, and all that a person said besides. */
export function exportMapOf(summary: PipelineSummary, options: PipelineOptions): ExportMap {
  const { mapping, headers, preset, delimiter } = summary;
  const { mapping: _, asOf: __, ...said } = options;
  return {
    format: MAP_FORMAT,
    preset,
    delimiter,
    ...said,
    columns: { ...mapping },
    headers: [...headers],
  };
}

/** Whether a map was made for files like this one: all the columns that it reads are there. */
export function isMapFor({ columns = {} }: ExportMap, headers: readonly string[]): boolean {
  return Object.values(columns).every((header) => header == null || headers.includes(header));
}
