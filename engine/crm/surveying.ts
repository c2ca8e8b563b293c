import { type Cells, makeCells } from "./cells.ts";
import { isListOfChanges } from "./changes/change-mapping.ts";
import { checkColumns } from "./check-columns.ts";
import { checkHeader, layOutRows } from "./check-row.ts";
import { openTextCheck } from "./check-text.ts";
import type { Report } from "./issue.ts";
import { type ListReading, NO_READING } from "./list-reading.ts";
import type { PipelineOptions } from "./pipeline-options.ts";
import { detectPreset, presetOf } from "./presets/detect-preset.ts";
import { resolveMapping } from "./resolve-mapping.ts";
import { openRowParser } from "./row-parser.ts";
import { openSurvey, type Survey, type Surveyor } from "./survey.ts";

/** What a first pass over a list learnt. */
export interface Surveyed {
  readonly layout: ListReading;
  readonly survey: Survey;
  readonly cells: Cells;
}

/** The first pass over a list: which columns it has, and how they are written. */
export interface Surveying {
  readonly push: (text: string) => void;
  /** Ends the pass; null where there is nothing to read, which is reported. */
  readonly end: () => Surveyed | null;
  /** What is known of a list in which there is nothing to read. */
  readonly layout: () => ListReading;
}

export function openSurveying(options: PipelineOptions, report: Report): Surveying {
  const check = openTextCheck(report);
  let isText = true;
  let hasBegun = false;
  let layout = NO_READING;
  let open: { readonly surveyor: Surveyor; readonly cells: Cells } | null = null;

  function begin(headers: readonly string[]): boolean {
    if (isListOfChanges(headers)) {
      const found = "a history of changes, not a list of opportunities";
      const action = "nothing was read; give it as the history beside the list (--history)";
      report("stage-history", 1, null, found, action);
      return false;
    }
    const preset = options.preset ?? detectPreset(headers);
    const own = presetOf(preset).headers ?? {};
    const mapping = resolveMapping(headers, options.mapping ?? {}, own, report);
    layout = { ...NO_READING, headers, mapping, preset };
    if (!checkColumns(headers, mapping, report)) return false;
    const cells = makeCells(headers, mapping);
    const surveyor = openSurvey(cells, layOutRows(headers, mapping), options.currency ?? null);
    open = { surveyor, cells };
    return true;
  }
  const parser = openRowParser(options.delimiter, (fields, row, fault) => {
    if (row > 1) return open?.surveyor.note(fields, row, fault) ?? false;
    hasBegun = true;
    const headers = fields.map((field) => field.trim());
    return checkHeader(headers, fault, report) && begin(headers);
  });
  const known = (): ListReading => ({ ...layout, delimiter: parser.delimiter() ?? "," });

  return {
    push(text) {
      isText &&= check.note(text);
      if (isText) parser.push(text);
    },
    end() {
      if (!isText) return null;
      parser.end();
      // A text without any row has no header either, and that is what is wrong with it.
      if (!hasBegun) begin([]);
      if (open === null) return null;
      return { layout: known(), survey: open.surveyor.survey(), cells: open.cells };
    },
    layout: () => (isText ? known() : NO_READING),
  };
}
