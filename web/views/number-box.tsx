import { useSignal } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";

export interface NumberBoxProps {
  readonly id: string;
  /** The accessible name, where no visible label points to the box. */
  readonly label: string;
  /** The value as text, when nobody is typing. */
  readonly text: string;
  /** Takes what was typed; false where it cannot be read. */
  readonly onCommit: (typed: string) => boolean;
  /** What can be typed, said when something else was. */
  readonly hint: string;
}

/** A number that can be typed over: Enter or leaving takes it, Esc leaves it as it was. */
export function NumberBox({ id, label, text, onCommit, hint }: NumberBoxProps): JSX.Element {
  const draft = useSignal<string | undefined>(undefined);
  const isRefused = useSignal(false);
  const shown = draft.value ?? text;

  function commit(): void {
    if (draft.value === undefined) return;
    isRefused.value = draft.value !== text && !onCommit(draft.value);
    if (!isRefused.value) draft.value = undefined;
  }

  function leave(): void {
    draft.value = undefined;
    isRefused.value = false;
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
        aria-invalid={isRefused.value}
        aria-describedby={isRefused.value ? `${id}-hint` : undefined}
        value={shown}
        size={Math.max(3, shown.length)}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
        }}
        onKeyDown={onKeyDown}
        onBlur={commit}
      />
      {isRefused.value && (
        <span class="hint" id={`${id}-hint`} role="alert">
          {hint}
        </span>
      )}
    </span>
  );
}
