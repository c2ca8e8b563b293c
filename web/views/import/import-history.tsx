import type { JSX } from "preact";
import { countOf } from "../../../words/count.ts";
import type { ImportedFiles } from "../../../workers/run-pool.ts";
import type { Importing } from "../../state/importing.ts";
import type { Store } from "../../store.ts";
import { FileButton } from "../file-button.tsx";

export interface ImportHistoryProps {
  readonly store: Store;
  readonly importing: Importing;
  readonly reading: ImportedFiles;
}

/** The history of changes beside a list: who has it learns stages, pushes and clean-ups from it. */
export function ImportHistory({ store, importing, reading }: ImportHistoryProps): JSX.Element {
  const { history } = importing.files;
  const { changes, issueCounts } = reading.summary;
  if (issueCounts["stage-history"] !== undefined) {
    return (
      <p class="hint">
        This file is a history of changes. Open the list of opportunities first; then this one can
        be added to it.
      </p>
    );
  }
  const isReading = store.importProgress.value !== undefined;
  return (
    <p class="hint">
      {history === undefined
        ? "Has your CRM a history of stages or fields? It tells pushes, skipped stages, clean-ups. "
        : isReading
          ? `Reading ${history.name} beside the list … `
          : `${countOf(changes ?? 0, "change")} of ${history.name} were read beside the list. `}
      <FileButton store={store} onFile={store.addImportHistory}>
        {history === undefined ? "Add a history of changes …" : "Take another one …"}
      </FileButton>
    </p>
  );
}
