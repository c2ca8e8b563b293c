import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { fieldHint } from "../../plan/field-hint.ts";
import { fieldLabel } from "../../plan/field-words.ts";
import { nodeAt, type SchemaNode } from "../../plan/schema-node.ts";
import type { Store } from "../../store.ts";
import { said } from "./field-props.ts";
import { PlanFields } from "./plan-field.tsx";

const BLOCKS = [
  "qualification",
  "secondMeeting",
  "sizeEffects",
  "stalls",
  "pushes",
  "disqualification",
  "capacity",
  "reps",
  "calendar",
  "market",
] as const;

/** What a block needs to be said before it can be switched on. */
const STARTS: Partial<Record<(typeof BLOCKS)[number], object>> = {
  secondMeeting: { probability: 0.6 },
  market: { contacts: 2000 },
  reps: { count: 5 },
  capacity: { reps: 5 },
  disqualification: { afterDays: 90 },
};

interface Refusal {
  readonly block: string;
  readonly reason: string;
}

export interface MechanismsProps {
  readonly store: Store;
  readonly schema: SchemaNode;
}

/** The mechanisms beyond the four levers, each to be switched on and off as a whole. */
export function Mechanisms({ store, schema }: MechanismsProps): JSX.Element {
  const { document } = store.state.loaded.value;
  const refused = useSignal<Refusal | undefined>(undefined);
  return (
    <ul class="mechanisms">
      {BLOCKS.filter((block) => schema.properties?.[block]).map((block) => {
        const isOn = document[block] !== undefined;
        return (
          <li key={block}>
            <label>
              <input
                type="checkbox"
                checked={isOn}
                onChange={(event) => {
                  const start = event.currentTarget.checked ? (STARTS[block] ?? {}) : undefined;
                  const answer = said(store.setPlanField([block], start));
                  refused.value = answer === true ? undefined : { block, reason: answer };
                  event.currentTarget.checked = answer === true ? start !== undefined : isOn;
                }}
              />{" "}
              {fieldLabel([block])}
            </label>
            {refused.value?.block === block && <p class="refused">{refused.value.reason}</p>}
            {isOn && (
              <>
                <small class="field-hint">
                  {fieldHint([block], nodeAt(schema, [block]).description)}
                </small>
                <PlanFields store={store} schema={schema} path={[block]} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
