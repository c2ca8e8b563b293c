import type { JSX } from "preact";
import { isScenarioPosed } from "../state/lever-actions.ts";
import type { Store } from "../store.ts";

/** The shipped questions: pressed, one is asked; pressed again, it is taken back. */
export function Presets({ store }: { readonly store: Store }): JSX.Element | null {
  const { scenarios, state } = store;
  if (scenarios.length === 0) return null;
  return (
    <div class="presets">
      <h3>Or ask</h3>
      <ul>
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            <button
              type="button"
              aria-pressed={isScenarioPosed(state, scenario)}
              onClick={() => store.toggleScenario(scenario)}
            >
              {scenario.question || scenario.id}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
