import type { JSX } from "preact";
import { percentWords } from "../../../words/percent.ts";
import type { Store } from "../../store.ts";
import { ProgressBar } from "../progress-bar.tsx";

/** How far a file is read, once that takes longer than a moment, and the way out of it. */
export function ImportProgress({ store }: { readonly store: Store }): JSX.Element {
  const share = store.importProgress.value;
  return (
    <div class="import-progress">
      {share !== undefined && (
        <ProgressBar name="Reading the file" value={share} onCancel={store.cancelImport}>
          {percentWords(share)} read
        </ProgressBar>
      )}
    </div>
  );
}
