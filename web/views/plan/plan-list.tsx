import type { JSX } from "preact";
import { getIn } from "../../plan/path-in.ts";
import { nodeAt } from "../../plan/schema-node.ts";
import type { PlanFieldProps } from "./field-props.ts";
import { PlanField } from "./plan-field.tsx";

export interface PlanListProps extends PlanFieldProps {
  /** The fields that everybody looks at, in order. */
  readonly first: readonly string[];
  /** What one more looks like, after those that are there. */
  readonly makeNext: (before: readonly unknown[]) => unknown;
  /** What one is called. */
  readonly noun: string;
  readonly isOrdered?: boolean;
}

/** A list of the plan: an item a row, what is rarely needed folded away. */
export function PlanList(props: PlanListProps): JSX.Element {
  const { store, schema, path, first, makeNext, noun } = props;
  const { document } = store.state.loaded.value;
  const found = getIn(document, path);
  const items = Array.isArray(found) ? found : [];
  const names = Object.keys(nodeAt(schema, [...path, 0]).properties ?? {});
  const rest = names.filter((name) => !first.includes(name));
  const field = (index: number, name: string) => (
    <PlanField
      key={name}
      store={store}
      schema={schema}
      path={[...path, index, ...name.split(".")]}
    />
  );
  return (
    <div class="plan-list">
      {items.map((item, index) => (
        <div key={index} class="plan-row">
          <div class="plan-row-fields">{first.map((name) => field(index, name))}</div>
          <p class="plan-row-tools">
            <button
              type="button"
              class="quiet"
              aria-label={`Remove ${noun} ${index + 1}`}
              onClick={() => store.setPlanField([...path, index], undefined)}
            >
              remove
            </button>
          </p>
          {rest.length > 0 && (
            <details open={rest.some((name) => isSaid(item, name)) && rest.length < 4}>
              <summary>More of this {noun}</summary>
              <div class="fields">{rest.map((name) => field(index, name))}</div>
            </details>
          )}
        </div>
      ))}
      <button
        type="button"
        onClick={() => store.setPlanField([...path, items.length], makeNext(items))}
      >
        Add a {noun}
      </button>
    </div>
  );
}

function isSaid(item: unknown, name: string): boolean {
  return getIn(item, [name]) !== undefined;
}
