import type { JSX } from "preact";
import type { Field, Pipeline } from "../../engine/index.ts";

export interface ImportColumnsProps {
  readonly summary: Pipeline["summary"];
  readonly onMap: (field: Field, header: string | null) => void;
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

const NONE = "";

/** Which column was read as what, to be corrected. */
export function ImportColumns({ summary, onMap }: ImportColumnsProps): JSX.Element {
  const { mapping, headers } = summary;
  const found = FIELD_WORDS.filter(([field]) => mapping[field] !== null).length;
  return (
    <details class="columns-read">
      <summary>
        {found} of {headers.length} columns were recognised; look, or correct them
      </summary>
      <div class="mapping">
        {FIELD_WORDS.map(([field, words]) => (
          <label key={field}>
            <span>{words}</span>
            <select
              value={mapping[field] ?? NONE}
              onChange={({ currentTarget: { value } }) => onMap(field, value === NONE ? null : value)}
            >
              <option value={NONE}>no column</option>
              {headers.map((header) => (
                <option key={header} value={header}>
                  {header}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}
