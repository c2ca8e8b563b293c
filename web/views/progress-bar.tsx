import type { ComponentChildren, JSX } from "preact";
import { useShortcuts } from "./use-shortcuts.ts";
import { useTimeLeft } from "./use-time-left.ts";

export interface ProgressBarProps {
  /** What is being worked out, for those who do not see the bar. */
  readonly name: string;
  /** How much of `max` is done; left out while nobody can say. */
  readonly value?: number | undefined;
  /** 1 if left out. */
  readonly max?: number;
  readonly onCancel: () => void;
  /** How far it is, in words. */
  readonly children?: ComponentChildren;
}

/** How far something slow is, and the way out of it: the button, or Esc. */
export function ProgressBar(props: ProgressBarProps): JSX.Element {
  const { name, value, max, onCancel, children } = props;
  useShortcuts({ Escape: onCancel });
  const left = useTimeLeft((value ?? 0) / (max ?? 1));
  return (
    <div class="progress">
      <progress aria-label={name} {...(value !== undefined && { value })} {...(max && { max })} />
      {children && (
        <span>
          {children}
          {left && `, ${left}`}
        </span>
      )}
      <button type="button" onClick={onCancel}>
        Cancel <kbd>Esc</kbd>
      </button>
    </div>
  );
}
