import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { planSchemaNode } from "../../plan/plan-schema.ts";
import type { SchemaNode } from "../../plan/schema-node.ts";
import type { Store } from "../../store.ts";
import { Answer } from "../answer.tsx";
import { ProgressLine } from "../progress-line.tsx";
import { PlanJson } from "./plan-json.tsx";
import { PlanSections } from "./plan-sections.tsx";
import "../../style/plan.css";

/** Every number of the plan, to be edited as people write numbers; the answer stays in sight. */
export function PlanView({ store }: { readonly store: Store }): JSX.Element {
  const schema = useSignal<SchemaNode | undefined>(undefined);
  const isJson = useSignal(false);
  useEffect(() => {
    schema.value = planSchemaNode();
  }, []);
  return (
    <>
      <div class="plan-answer">
        <Answer store={store} />
        <ProgressLine store={store} />
      </div>
      <p class="actions plan-ways">
        {[false, true].map((json) => (
          <button
            key={String(json)}
            type="button"
            aria-pressed={isJson.value === json}
            onClick={() => {
              isJson.value = json;
            }}
          >
            {json ? "As JSON" : "As a form"}
          </button>
        ))}
      </p>
      {isJson.value ? (
        <PlanJson store={store} />
      ) : (
        schema.value && <PlanSections store={store} schema={schema.value} />
      )}
    </>
  );
}
