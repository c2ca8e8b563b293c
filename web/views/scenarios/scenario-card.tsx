import type { JSX } from "preact";
import type { Scenario } from "../../../engine/index.ts";
import { changeWords } from "../../../words/percent.ts";
import { LEVERS, multipliersOf } from "../../levers/lever.ts";
import { LEVER_WORDS } from "../../levers/lever-words.ts";
import { readChange } from "../../levers/read-change.ts";
import { scenarioName } from "../../levers/scenario-name.ts";
import type { Store } from "../../store.ts";
import { NumberBox } from "../number-box.tsx";

export interface ScenarioCardProps {
  readonly store: Store;
  readonly scenario: Scenario;
  readonly series: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One what-if: its name, what it moves, and its place among the others. */
export function ScenarioCard(props: ScenarioCardProps): JSX.Element {
  const { store, scenario, series, isFirst, isLast } = props;
  const { id, question, changes } = scenario;
  const { plan } = store.state.loaded.value;
  const multipliers = multipliersOf(scenario);
  const tools: readonly (readonly [string, string, boolean, () => void])[] = [
    ["↑", "Move up", isFirst, () => store.moveKept(id, -1)],
    ["↓", "Move down", isLast, () => store.moveKept(id, 1)],
    ["duplicate", "Duplicate", false, () => store.duplicateKept(id)],
    ["remove", "Remove", false, () => store.removeKept(id)],
  ];
  return (
    <li class={`scenario-card series-${series}`}>
      <p class="scenario-name">
        <span class={`swatch series-${series}`} aria-hidden="true" />
        <textarea
          rows={1}
          aria-label="Name of the scenario"
          value={question}
          maxLength={200}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
          onChange={({ currentTarget: { value } }) => {
            const name = value.replaceAll(/\s+/g, " ").trim();
            store.renameKept(id, name || scenarioName(changes, plan.currency));
          }}
        />
      </p>
      {multipliers ? (
        <dl class="scenario-levers">
          {LEVERS.map((lever) => (
            <div key={lever}>
              <dt>{LEVER_WORDS[lever].name}</dt>
              <dd>
                <NumberBox
                  id={`${id}-${lever}`}
                  label={`${LEVER_WORDS[lever].name} in ${question}`}
                  text={changeWords(multipliers[lever])}
                  onCommit={(typed) => {
                    const multiplier = readChange(typed);
                    if (multiplier === undefined) return false;
                    store.setKeptLever(id, lever, multiplier);
                    return true;
                  }}
                  hint="Write a change such as +20 % or ×2."
                />
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p class="hint">{scenarioName(changes, plan.currency)}</p>
      )}
      <p class="scenario-tools">
        {tools.map(([text, label, isDisabled, act]) => (
          <button
            key={label}
            type="button"
            class="quiet"
            aria-label={`${label}: ${question}`}
            disabled={isDisabled}
            onClick={act}
          >
            {text}
          </button>
        ))}
      </p>
    </li>
  );
}
