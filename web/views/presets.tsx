import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { checkScenario, type Scenario } from "../../engine/index.ts";
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
            <Preset store={store} scenario={scenario} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PresetProps {
  readonly store: Store;
  readonly scenario: Scenario;
}

function Preset({ store, scenario }: PresetProps): JSX.Element {
  const isPosed = useComputed(() => isScenarioPosed(store.state, scenario));
  return (
    <button type="button" aria-pressed={isPosed} onClick={() => store.toggleScenario(scenario)}>
      {scenario.question || scenario.id}
    </button>
  );
}
