import type { JSX } from "preact";
import type { Field, Pipeline, PipelineOptions } from "../../../engine/index.ts";
import { ChoiceList } from "../choice-list.tsx";
import { FIELD_WORDS } from "./field-words.ts";

export interface ImportReadingProps {
  readonly summary: Pipeline["summary"];
  readonly onMap: (field: Field, header: string | null) => void;
  readonly onSay: (said: PipelineOptions) => void;
}

const DELIMITERS = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "bar"],
] as const;

const DATE_ORDERS = [
  ["", "one way only"],
  ["dmy", "day first"],
  ["mdy", "month first"],
] as const;

const DECIMALS = [
  ["", "one way only"],
  [".", "point"],
  [",", "comma"],
] as const;

/** How the file was read: its columns and its customs, each to be corrected. */
export function ImportReading({ summary, onMap, onSay }: ImportReadingProps): JSX.Element {
  const { mapping, headers, dayOrders, delimiter, decimal } = summary;
  const unread = headers.filter((header) => !Object.values(mapping).includes(header));
  const columns = ["", ...headers].map((header) => [header, header || "no column"] as const);
  const dayOrder = Object.values(dayOrders).find((order) => order !== null) ?? "";
  return (
    <details class="reading">
      <summary>
        {headers.length - unread.length} of {headers.length} columns were recognised; look, or
        correct them
      </summary>
      <div class="choices">
        {FIELD_WORDS.map(([field, words]) => (
          <ChoiceList
            key={field}
            label={words}
            value={mapping[field] ?? ""}
            choices={columns}
            onChoose={(header) => onMap(field, header === "" ? null : header)}
          />
        ))}
        <ChoiceList
          label="Columns are set apart by"
          value={delimiter}
          choices={DELIMITERS}
          onChoose={(chosen) => onSay({ delimiter: chosen })}
        />
        <ChoiceList
          label="Dates are written"
          value={dayOrder}
          choices={DATE_ORDERS}
          onChoose={(chosen) => chosen !== "" && onSay({ dateOrder: chosen })}
        />
        <ChoiceList
          label="Decimals come after a"
          value={decimal ?? ""}
          choices={DECIMALS}
          onChoose={(chosen) => chosen !== "" && onSay({ decimal: chosen })}
        />
      </div>
      {unread.length > 0 && <p class="hint">Not read: {unread.join(", ")}.</p>}
    </details>
  );
}
