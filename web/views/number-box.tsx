import { useSignal } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";

export interface NumberBoxProps {
  readonly id: string;
  /** The accessible name, where no visible label points to the box. */
  readonly label: string;
  /** The value as text, when nobody is typing. */
  readonly text: string;
  /** Takes what was typed; false, or what is wrong with it, where it cannot be taken. */
  readonly onCommit: (typed: string) => boolean | string;
  /** What can be typed, said when something else was. */
  readonly hint: string;
  /** What it means that nothing stands there. */
  readonly placeholder?: string;
}

/** A number that can be typed over: Enter or leaving takes it, Esc leaves it as it was. */
export function NumberBox(props: NumberBoxProps): JSX.Element {
  const { id, label, text, onCommit, hint, placeholder } = props;
  const draft = useSignal<string | undefined>(undefined);
  /** Why what was typed was refused. */
  const refusal = useSignal("");
  const shown = draft.value ?? text;

  function commit(): void {
    if (draft.value === undefined) return;
    const taken = draft.value === text || onCommit(draft.value);
    refusal.value = taken === true ? "" : taken || hint;
    if (taken === true) draft.value = undefined;
  }

  function leave(): void {
    draft.value = undefined;
    refusal.value = "";
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.key === "Enter") commit();
    if (event.key === "Escape" && draft.value !== undefined) {
      event.stopPropagation();
      leave();
    }
  }

  return (
    <span class="number-box">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={label}
        aria-invalid={refusal.value !== ""}
        aria-describedby={refusal.value === "" ? undefined : `${id}-hint`}
        value={shown}
        placeholder={placeholder}
        size={Math.max(3, shown.length, placeholder?.length ?? 0)}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
        }}
        onKeyDown={onKeyDown}
        onBlur={commit}
      />
      {refusal.value !== "" && (
        <span class="hint" id={`${id}-hint`} role="alert">
          {refusal.value}
        </span>
      )}
    </span>
  );
}
