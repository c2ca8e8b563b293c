import type { JSX } from "preact";
import type { Plan } from "../../../engine/index.ts";
import { pathPattern } from "../../../words/path-text.ts";
import { distributionText, readDistribution, withCentre } from "../../plan/distribution-text.ts";
import { UNIT_WORDS, unitHint } from "../../plan/field-text.ts";
import type { Unit } from "../../plan/field-unit.ts";
import { fieldLabel } from "../../plan/field-words.ts";
import { getIn } from "../../plan/path-in.ts";
import { nodeAt } from "../../plan/schema-node.ts";
import { NumberBox } from "../number-box.tsx";
import { FieldMarks } from "./field-marks.tsx";
import { idOf, type PlanFieldProps, said } from "./field-props.ts";

type Distribution = Plan["dealSize"];

/** A law of days or amounts: its middle, and between what 8 in 10 lie. */
export function DistributionField({ store, schema, path }: PlanFieldProps): JSX.Element {
  const { plan } = store.state.loaded.value;
  const node = nodeAt(schema, path);
  const value = (getIn(plan, path) ?? node.default) as Distribution | undefined;
  const unit: Unit = /dealSize/.test(pathPattern(path)) ? "money" : "days";
  const text = value && distributionText(value, unit, plan.currency);
  const set = (read: Distribution | undefined) =>
    read === undefined ? false : said(store.setPlanField(path, read));
  const hint = `${unitHint(unit)} Or a range that holds 8 in 10, such as 300 to 700.`;

  return (
    <div class="field">
      <span class="field-name">{fieldLabel(path)}</span>
      <span class="field-value">
        {(text === undefined || text.centre !== "") && (
          <>
            <NumberBox
              id={idOf(path)}
              label={`${fieldLabel(path)}, ${text?.statistic ?? "a value or a range"}`}
              text={text?.centre ?? "–"}
              onCommit={(typed) => {
                const isRange = /\d\s*(to|–|\.\.)\s*\D?\d/i.test(typed);
                if (value === undefined || isRange) return set(readDistribution(typed, unit));
                return set(withCentre(value, typed, unit));
              }}
              hint={hint}
            />
            {UNIT_WORDS[unit] !== "" && <span class="unit"> {UNIT_WORDS[unit]}</span>}
          </>
        )}
        {text && <span class="statistic">{text.statistic}</span>}
        {text && text.range !== "" && (
          <span class="range">
            8 in 10:{" "}
            <NumberBox
              id={`${idOf(path)}-range`}
              label={`${fieldLabel(path)}, where 8 in 10 lie`}
              text={text.range}
              onCommit={(typed) => set(readDistribution(typed, unit))}
              hint={hint}
            />
          </span>
        )}
        <FieldMarks store={store} path={path} node={node} />
      </span>
    </div>
  );
}
