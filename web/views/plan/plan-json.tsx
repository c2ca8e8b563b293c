import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { parseJson, readPlan } from "../../../engine/index.ts";
import { problemOfIssues } from "../../state/problem.ts";
import type { Store } from "../../store.ts";

/** The plan as its file has it, for experts: checked as one types, taken when it is right. */
export function PlanJson({ store }: { readonly store: Store }): JSX.Element {
  const { document } = store.state.loaded.value;
  const written = JSON.stringify(document, null, 2);
  const draft = useSignal(written);
  useEffect(() => {
    draft.value = written;
  }, [written]);

  const wrong = faultsOf(draft.value);
  const isChanged = draft.value !== written;
  const take = () => {
    const parsed = parseJson(draft.value);
    if (parsed.value !== undefined) store.setPlanDocument(parsed.value);
  };
  return (
    <div class="plan-json">
      <label for="plan-json">The plan, as quotacast-plan/1</label>
      <textarea
        id="plan-json"
        spellcheck={false}
        rows={Math.min(40, draft.value.split("\n").length + 1)}
        value={draft.value}
        aria-invalid={wrong.length > 0}
        aria-describedby="plan-json-faults"
        onInput={(event) => {
          draft.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) take();
        }}
      />
      <div id="plan-json-faults" role="status">
        {wrong.length > 0 ? (
          <ul class="faults">
            {wrong.slice(0, 8).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        ) : (
          <p class="hint">
            {isChanged ? "This is a plan. Take it to see its answer." : "As it is used."}
          </p>
        )}
      </div>
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={!isChanged || wrong.length > 0}
          onClick={take}
        >
          Take this plan <kbd>Ctrl Enter</kbd>
        </button>
        <button
          type="button"
          disabled={!isChanged}
          onClick={() => {
            draft.value = written;
          }}
        >
          Put it back
        </button>
      </p>
    </div>
  );
}

function faultsOf(text: string): readonly string[] {
  const parsed = parseJson(text);
  const issues = parsed.value === undefined ? parsed.issues : readPlan(parsed.value).issues;
  return problemOfIssues("", issues).details;
}
