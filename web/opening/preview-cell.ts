import type { Field, PipelineSummary } from "../../engine/index.ts";
import { countWords } from "../../words/count.ts";
import { dateWords } from "../../words/date.ts";
import { exactMoney } from "../../words/money.ts";
import type { ImportedFiles } from "../../workers/run-pool.ts";

export type PreviewRow = ImportedFiles["preview"][number];

/** The fields that a first row can show the meaning of, in the order of an opportunity's life. */
export const PREVIEW_FIELDS = [
  ...["id", "created", "stage", "stageEntered", "status", "closed", "expectedClose"],
  ...["amount", "source", "owner", "segment"],
] as readonly PreviewField[];

export type PreviewField =
  | "id"
  | "created"
  | "stage"
  | "stageEntered"
  | "status"
  | "closed"
  | "expectedClose"
  | "amount"
  | "source"
  | "owner"
  | "segment";

/** A cell of a file beside what it was read as. */
export interface PreviewCell {
  /** As it stands in the file; empty where nothing does. */
  readonly raw: string;
  /** What it means; undefined where it was not read. */
  readonly meaning: string | undefined;
}

/** The columns of a preview: the outcome of each row is always one, whatever told it. */
export function previewFields({ mapping }: PipelineSummary): readonly PreviewField[] {
  return PREVIEW_FIELDS.filter((field) => field === "status" || mapping[field] !== null);
}

/** What a row says of a field, and what that was taken for. */
export function previewCell(
  { cells, read }: PreviewRow,
  field: PreviewField,
  { mapping, headers, currency }: PipelineSummary,
): PreviewCell {
  const rawOf = (of: Field) => {
    const header = mapping[of];
    return header === null ? "" : (cells[headers.indexOf(header)] ?? "");
  };
  const raw = rawOf(field);
  if (read === undefined) return { raw, meaning: undefined };
  switch (field) {
    case "amount": {
      const { amount } = read;
      // What a won one really brought may stand in a column of its own.
      const own = read.status === "won" ? rawOf("wonAmount") : "";
      return {
        raw: own || raw,
        meaning: amount === undefined ? undefined : money(amount, currency),
      };
    }
    case "closed": {
      const own = rawOf(read.status === "won" ? "wonOn" : "lostOn");
      if (read.status !== "open") return { raw: own || raw, meaning: date(read.closed) };
      const isHope = raw !== "" && mapping.expectedClose === null;
      return { raw, meaning: isHope && read.expectedClose ? hope(read.expectedClose) : undefined };
    }
    case "created":
    case "stageEntered":
    case "expectedClose":
      return { raw, meaning: date(read[field]) };
    default:
      return { raw, meaning: read[field] };
  }
}

/** The close date of an open opportunity is a hope. */
function hope(iso: string): string {
  return `expected ${dateWords(iso)}`;
}

function date(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : dateWords(iso);
}

function money(amount: number, currency: string | null): string {
  return currency === null ? countWords(amount) : exactMoney(amount, currency);
}
