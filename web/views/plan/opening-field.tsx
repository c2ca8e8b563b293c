import type { JSX } from "preact";
import { countOf } from "../../../words/count.ts";
import type { Store } from "../../store.ts";

/** What is open at the start: a list that was imported, a steady state, or nothing. */
export function OpeningField({ store }: { readonly store: Store }): JSX.Element {
  const { opening } = store.state.loaded.value.plan;
  const listed = typeof opening === "object" ? opening.opportunities.length : 0;
  return (
    <div class="field">
      <label for="plan-opening">Open at the start</label>
      <span class="field-value">
        <select
          id="plan-opening"
          value={typeof opening === "object" ? "list" : opening}
          onChange={({ currentTarget: { value } }) => {
            if (value !== "list") store.setPlanField(["opening"], value);
          }}
        >
          {typeof opening === "object" && (
            <option value="list">{countOf(listed, "opportunity", "opportunities")}, listed</option>
          )}
          <option value="steady-state">what this plan would have left</option>
          <option value="empty">nothing</option>
        </select>
      </span>
      <small class="field-hint">A CRM’s export, dropped on the page, becomes this list.</small>
    </div>
  );
}
