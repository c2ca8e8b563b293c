import type { JSX } from "preact";
import { checkScenario } from "../../../engine/index.ts";
import { KEPT_MAX } from "../../share/workspace-document.ts";
import { posedScenarios } from "../../state/state.ts";
import type { Store } from "../../store.ts";
import { ScenarioCard } from "./scenario-card.tsx";
import "../../style/scenarios.css";

/** The what-ifs kept beside the plan, and the ways to add one. */
export function ScenarioList({ store }: { readonly store: Store }): JSX.Element {
  const { kept, preset, multipliers, loaded } = store.state;
  const { plan } = loaded.value;
  const isFull = kept.value.length >= KEPT_MAX;
  const isPosed = posedScenarios(preset.value, multipliers.value).length > 0;
  const offered = store.scenarios.filter(
    (scenario) =>
      checkScenario(plan, scenario).length === 0 &&
      kept.value.every(({ question }) => question !== scenario.question),
  );
  return (
    <aside class="scenario-panel" aria-label="Scenarios">
      <div class="section-head">
        <h2>Scenarios</h2>
        <span class="hint">
          {kept.value.length} of {KEPT_MAX}
        </span>
      </div>
      <ol>
        {kept.value.map((scenario, index) => (
          <ScenarioCard
            key={scenario.id}
            store={store}
            scenario={scenario}
            series={index + 1}
            isFirst={index === 0}
            isLast={index === kept.value.length - 1}
          />
        ))}
      </ol>
      {!isFull && (
        <div class="presets">
          <h3>Add</h3>
          <ul>
            {isPosed && (
              <li>
                <button type="button" onClick={store.keepPosed}>
                  What the levers ask now
                </button>
              </li>
            )}
            <li>
              <button type="button" onClick={store.keepBlank}>
                A new one, as planned
              </button>
            </li>
            {offered.map((scenario) => (
              <li key={scenario.id}>
                <button type="button" onClick={() => store.keepScenario(scenario)}>
                  {scenario.question || scenario.id}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}
