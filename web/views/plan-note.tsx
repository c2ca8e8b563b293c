import type { JSX } from "preact";
import type { Store } from "../store.ts";

/** What the page did to the plan, where it did something. */
export function PlanNote({ store }: { readonly store: Store }): JSX.Element | null {
  const { note, isExample } = store.state.loaded.value;
  if (note === "") return null;
  return (
    <p class="plan-note">
      {note}
      {isExample && " Creation, win rate, deal size and cycle time are still the example’s."}
    </p>
  );
}
