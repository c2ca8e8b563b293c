import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

const SHORTCUTS = [
  ["← →", "move a slider by 1 %"],
  ["Page Up, Page Down", "move it by 10 %"],
  ["Home, End", "move it to its ends"],
  ["double-click", "put a slider back to the plan"],
  ["1, 2, 3 …", "go to a view"],
  ["Ctrl Z", "undo; with Shift, redo"],
  ["r", "run again"],
  ["s", "share"],
  ["Esc", "cancel the run"],
  ["?", "this list"],
] as const;

export interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The keys that do something. */
export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">Keys</h2>
      <dl>
        {SHORTCUTS.map(([keys, effect]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </dialog>
  );
}
