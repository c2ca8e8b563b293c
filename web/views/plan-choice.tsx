import type { JSX } from "preact";
import type { Store } from "../store.ts";

/** Whose plan is on the page, and the shipped ones to look at instead. */
export function PlanChoice({ store }: { readonly store: Store }): JSX.Element {
  const { plan, isExample } = store.state.loaded.value;
  const shipped = store.plans.map(({ name }) => name);
  const names = shipped.includes(plan.name) ? shipped : [plan.name, ...shipped];
  return (
    <p class="plan-choice">
      <label>
        <span class="visually-hidden">Plan</span>
        <select
          value={plan.name}
          onChange={({ currentTarget: { value } }) => {
            const chosen = store.plans.find(({ name }) => name === value);
            if (chosen) store.loadPlan(chosen, true);
          }}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {isExample && <em class="assumed"> an example</em>}
    </p>
  );
}
