import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Store } from "../store.ts";
import { Levers } from "./levers.tsx";
import { Presets } from "./presets.tsx";

/** The levers and the shipped questions: a column where there is room, a bottom sheet where not. */
export function LeverPanel({ store }: { readonly store: Store }): JSX.Element {
  const isOpen = useSignal(false);
  return (
    <aside class={isOpen.value ? "lever-panel is-open" : "lever-panel"} aria-label="Levers">
      <button
        type="button"
        class="sheet-handle"
        aria-expanded={isOpen.value}
        aria-controls="levers"
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {isOpen.value ? "Close the levers" : "What if … move a lever"}
      </button>
      <div id="levers" class="lever-panel-body">
        <Levers store={store} />
        <Presets store={store} />
      </div>
    </aside>
  );
}
