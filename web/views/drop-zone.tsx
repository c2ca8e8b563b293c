import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Store } from "../store.ts";

/** Takes files dropped anywhere on the page, and says so while one is held over it. */
export function DropZone({ store }: { readonly store: Store }): JSX.Element | null {
  const isOver = useSignal(false);

  useEffect(() => {
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      isOver.value = true;
    };
    const leave = (event: DragEvent) => {
      // Leaving the window has no element that is entered instead.
      if (event.relatedTarget === null) isOver.value = false;
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      isOver.value = false;
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void store.openFile(file);
    };
    window.addEventListener("dragenter", hold, options);
    window.addEventListener("dragover", hold, options);
    window.addEventListener("dragleave", leave, options);
    window.addEventListener("drop", drop, options);
    return () => controller.abort();
  }, [store]);

  if (!isOver.value) return null;
  return (
    <div class="drop-zone" aria-hidden="true">
      <p>
        Drop a CRM’s CSV to make it the opening pipeline, or a plan.
        <br />
        It stays in your browser.
      </p>
    </div>
  );
}
