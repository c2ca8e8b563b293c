import type { JSX } from "preact";
import type { Path } from "../../../words/path-text.ts";
import { fieldText } from "../../plan/field-text.ts";
import { fieldUnit } from "../../plan/field-unit.ts";
import { fieldLabel } from "../../plan/field-words.ts";
import { getIn } from "../../plan/path-in.ts";
import type { SchemaNode } from "../../plan/schema-node.ts";
import { isAssumed } from "../../state/is-assumed.ts";
import type { Store } from "../../store.ts";

export interface FieldMarksProps {
  readonly store: Store;
  readonly path: Path;
  readonly node: SchemaNode;
}

/** Beside a field: whether nobody said it, what it was before, and the way back to that. */
export function FieldMarks({ store, path, node }: FieldMarksProps): JSX.Element {
  const { loaded } = store.state;
  const { document, plan } = loaded.value;
  const now = getIn(document, path);
  const base = store.baseOfField(path);
  // A name or a date that an example chose is no claim about a team; a field without any is none.
  const unit = fieldUnit(path, node);
  const isSaid = getIn(plan, path) !== undefined || node.default !== undefined;
  const canBeAssumed = isSaid && unit !== "text" && unit !== "date";
  const isChanged = JSON.stringify(now) !== JSON.stringify(base);
  const words = typeof base === "object" ? "" : fieldText(unit, base, plan.currency);
  return (
    <>
      {canBeAssumed && isAssumed(loaded.value, path) && <em class="assumed">assumed</em>}
      {isChanged && (
        <>
          {words !== "" && <span class="plan-value">was {words}</span>}
          <button
            type="button"
            class="quiet"
            aria-label={`Reset ${fieldLabel(path)}`}
            onClick={() => store.setPlanField(path, base)}
          >
            reset
          </button>
        </>
      )}
    </>
  );
}
