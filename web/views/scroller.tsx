import type { ComponentChildren, JSX } from "preact";

export interface ScrollerProps {
  readonly label: string;
  /** Whether it may be longer than a screen. */
  readonly isLong?: boolean;
  readonly children: ComponentChildren;
}

/** Holds what may be wider than a phone, and scrolls by itself. */
export function Scroller({ label, isLong = false, children }: ScrollerProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class={isLong ? "scroller is-long" : "scroller"} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
