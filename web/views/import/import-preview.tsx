import type { JSX } from "preact";
import type { PipelineSummary } from "../../../engine/index.ts";
import {
  type PreviewCell,
  type PreviewField,
  type PreviewRow,
  previewCell,
  previewFields,
} from "../../opening/preview-cell.ts";
import { Scroller } from "../scroller.tsx";
import { fieldWords } from "./field-words.ts";

export interface ImportPreviewProps {
  readonly summary: PipelineSummary;
  readonly rows: readonly PreviewRow[];
}

/** The first rows of a file, each cell as it stands there under what it was read as. */
export function ImportPreview({ summary, rows }: ImportPreviewProps): JSX.Element | null {
  if (rows.length === 0 || summary.headers.length === 0) return null;
  const fields = previewFields(summary);
  return (
    <div class="preview">
      <h3>The first rows as they are read, over what stands in the file</h3>
      <Scroller label="The first rows, as they are read">
        <table class="of-words">
          <thead>
            <tr>
              <th scope="col">Row</th>
              {fields.map((field) => (
                <th key={field} scope="col">
                  {fieldWords(field)}
                  <small>{columnOf(field, summary)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row} class={row.read ? undefined : "is-unused"}>
                <th scope="row">
                  {row.row}
                  {!row.read && <small>not used</small>}
                </th>
                {fields.map((field) => (
                  <td key={field}>
                    <Cell cell={previewCell(row, field, summary)} isUsed={row.read !== undefined} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  );
}

interface CellProps {
  readonly cell: PreviewCell;
  readonly isUsed: boolean;
}

function Cell({ cell: { raw, meaning }, isUsed }: CellProps): JSX.Element {
  if (raw === "" && meaning === undefined) return <>–</>;
  if (raw === meaning) return <>{raw}</>;
  return (
    <>
      {meaning ?? (isUsed && <em class="assumed">not read</em>)}
      {raw !== "" && <small class="raw">{raw}</small>}
    </>
  );
}

/** The column that a field is read from; the outcome may follow from others. */
function columnOf(field: PreviewField, { mapping }: PipelineSummary): string {
  const header = mapping[field];
  if (header !== null) return header;
  return field === "status" ? `by ${mapping.isClosed ?? mapping.stage ?? "nothing"}` : "";
}
