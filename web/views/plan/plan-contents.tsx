import type { JSX } from "preact";
import { SECTIONS } from "./section-titles.ts";

/** The sections of the plan, to jump to. */
export function PlanContents(): JSX.Element {
  return (
    <aside class="plan-contents" aria-label="Sections of the plan">
      <ul>
        {Object.entries(SECTIONS).map(([id, title]) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => document.getElementById(`plan-${id}`)?.scrollIntoView()}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
