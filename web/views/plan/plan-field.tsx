import type { JSX } from "preact";
import type { Path } from "../../../words/path-text.ts";
import { fieldHint } from "../../plan/field-hint.ts";
import { fieldText, readFieldText, UNIT_WORDS, unitHint } from "../../plan/field-text.ts";
import { fieldUnit } from "../../plan/field-unit.ts";
import { fieldLabel } from "../../plan/field-words.ts";
import { getIn } from "../../plan/path-in.ts";
import { follow, nodeAt, type SchemaNode } from "../../plan/schema-node.ts";
import type { Store } from "../../store.ts";
import { NumberBox } from "../number-box.tsx";
import { DistributionField } from "./distribution-field.tsx";
import { FieldMarks } from "./field-marks.tsx";
import { idOf, type PlanFieldProps, said } from "./field-props.ts";

/** One field of the plan, as its schema says what it is: a number, a choice, a law, a list. */
export function PlanField(props: PlanFieldProps): JSX.Element | null {
  const { store, schema, path } = props;
  const node = nodeAt(schema, path);
  if (node.id === "distribution") return <DistributionField {...props} />;
  if (node.type === "object") {
    return (
      <fieldset class="group">
        <legend>{fieldLabel(path)}</legend>
        <PlanFields {...props} />
      </fieldset>
    );
  }
  if (node.type === "array" && follow(schema, node.items ?? {}).type === "object") return null;
  const hint = fieldHint(path, node.description);
  return (
    <div class="field">
      <label for={idOf(path)} title={hint}>
        {fieldLabel(path)}
      </label>
      <span class="field-value">
        <Control store={store} path={path} node={node} />
        <FieldMarks store={store} path={path} node={node} />
      </span>
      {hint && <small class="field-hint">{hint}</small>}
    </div>
  );
}

/** All fields of an object, one below the other. */
export function PlanFields({ store, schema, path }: PlanFieldProps): JSX.Element {
  const node = nodeAt(schema, path);
  return (
    <div class="fields">
      {Object.keys(node.properties ?? {}).map((name) => (
        <PlanField key={name} store={store} schema={schema} path={[...path, name]} />
      ))}
    </div>
  );
}

interface ControlProps {
  readonly store: Store;
  readonly path: Path;
  readonly node: SchemaNode;
}

function Control({ store, path, node }: ControlProps): JSX.Element {
  const { plan } = store.state.loaded.value;
  const value = getIn(plan, path) ?? node.default;
  const id = idOf(path);
  if (node.enum) {
    return (
      <select
        id={id}
        value={value === undefined ? "" : String(value)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          store.setPlanField(path, chosen === "" ? undefined : chosen);
        }}
      >
        {value === undefined && <option value="">not said</option>}
        {node.enum.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  if (node.type === "boolean") {
    return (
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={(event) => store.setPlanField(path, event.currentTarget.checked)}
      />
    );
  }
  return <TextControl store={store} path={path} node={node} value={value} />;
}

function TextControl({ store, path, node, value }: ControlProps & { readonly value: unknown }) {
  const { currency } = store.state.loaded.value.plan;
  const unit = fieldUnit(path, node);
  const isList = node.type === "array";
  const text = isList
    ? (Array.isArray(value) ? value : []).join(", ")
    : fieldText(unit, value, currency);

  function take(typed: string): boolean | string {
    if (typed.trim() === "") return said(store.setPlanField(path, undefined));
    const read = isList ? readList(typed) : readFieldText(unit, typed);
    return read === undefined ? false : said(store.setPlanField(path, read));
  }

  return (
    <>
      <NumberBox
        id={idOf(path)}
        label={fieldLabel(path)}
        text={text === "" ? "–" : text}
        onCommit={take}
        hint={isList ? "Write numbers with commas between them." : unitHint(unit)}
      />
      {UNIT_WORDS[unit] !== "" && <span class="unit"> {UNIT_WORDS[unit]}</span>}
    </>
  );
}

function readList(typed: string): readonly number[] | undefined {
  const numbers = typed.split(/[,;\s]+/).map(Number);
  return numbers.every(Number.isFinite) ? numbers : undefined;
}
