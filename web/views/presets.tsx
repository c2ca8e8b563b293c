import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { checkScenario } from "../../engine/index.ts";
import { isScenarioPosed } from "../state/lever-actions.ts";
import type { Store } from "../store.ts";

/**
 * The shipped questions that the plan can be asked: pressed, one is asked; pressed again, it is
 * taken back. A plan without a list of open opportunities cannot lose the largest of them.
 */
export function Presets({ store }: { readonly store: Store }): JSX.Element | null {
  const { state } = store;
  const { plan } = state.loaded.value;
  const scenarios = useMemo(
    () => store.scenarios.filter((scenario) => checkScenario(plan, scenario).length === 0),
    [plan, store.scenarios],
  );
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
