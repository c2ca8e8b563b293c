import type { JSX } from "preact";
import type { Store } from "../../store.ts";

/** The way back, and forth again. */
export function UndoButtons({ store: { history } }: { readonly store: Store }): JSX.Element {
  const { past, future } = history.past.value;
  return (
    <span class="undo">
      <button
        type="button"
        class="icon"
        aria-label="Undo"
        title="Undo (Ctrl Z)"
        disabled={past.length === 0}
        onClick={history.undo}
      >
        ↶
      </button>
      <button
        type="button"
        class="icon"
        aria-label="Redo"
        title="Redo (Ctrl Shift Z)"
        disabled={future.length === 0}
        onClick={history.redo}
      >
        ↷
      </button>
    </span>
  );
}
