import type { JSX } from "preact";

export interface ChoiceListProps<Value extends string> {
  readonly label: string;
  readonly value: string;
  /** Values, and how each is named. */
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => unknown;
}

/** One choice among a few, with its label. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>): JSX.Element {
  const { label, value, choices, onChoose } = props;
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices.find(([choice]) => choice === currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
