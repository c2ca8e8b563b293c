import type { JSX } from "preact";
import type { Field, Pipeline, PipelineOptions } from "../../engine/index.ts";
import { ChoiceList } from "./choice-list.tsx";

export interface ImportReadingProps {
  readonly summary: Pipeline["summary"];
  readonly onMap: (field: Field, header: string | null) => void;
  readonly onSay: (said: PipelineOptions) => void;
}

/** The fields that a reader may want to correct, in the order of an opportunity's life. */
const FIELD_WORDS = [
  ["id", "Identifier"],
  ["created", "Created on"],
  ["stage", "Stage"],
  ["stageEntered", "Stage entered on"],
  ["status", "Won, lost or open"],
  ["closed", "Closed on"],
  ["expectedClose", "Expected to close on"],
  ["amount", "Amount"],
  ["currency", "Currency"],
  ["source", "Source"],
  ["owner", "Owner"],
  ["segment", "Segment"],
] as const satisfies readonly (readonly [Field, string])[];

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
  const recognised = FIELD_WORDS.filter(([field]) => mapping[field] !== null).length;
  const columns = ["", ...headers].map((header) => [header, header || "no column"] as const);
  const dayOrder = Object.values(dayOrders).find((order) => order !== null) ?? "";
  return (
    <details class="reading">
      <summary>
        {recognised} of {headers.length} columns were recognised; look, or correct them
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
    </details>
  );
}
