import type { ComponentChildren, JSX, TargetedEvent } from "preact";
import { useRef } from "preact/hooks";
import type { Store } from "../store.ts";

export interface FileButtonProps {
  readonly store: Store;
  /** What to do with the file; where left out, it is opened as one that was dropped. */
  readonly onFile?: (file: File) => void;
  readonly onTaken?: () => void;
  readonly children: ComponentChildren;
}

/** A button that asks for a file; the same files may be dropped anywhere on the page. */
export function FileButton({ store, onFile, onTaken, children }: FileButtonProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);

  function take(event: TargetedEvent<HTMLInputElement>): void {
    const [file] = event.currentTarget.files ?? [];
    if (file && onFile) onFile(file);
    else if (file) void store.openFile(file);
    // Emptied, so that the same file can be chosen again after it was mended.
    event.currentTarget.value = "";
    onTaken?.();
  }

  return (
    <>
      <button type="button" class="open-file" onClick={() => input.current?.click()}>
        {children}
      </button>
      <input ref={input} type="file" hidden accept=".csv,.tsv,.txt,.json" onChange={take} />
    </>
  );
}
