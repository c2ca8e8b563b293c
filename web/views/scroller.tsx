import type { ComponentChildren, JSX } from "preact";

export interface ScrollerProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Holds what may be wider than a phone or longer than a screen, and scrolls by itself. */
export function Scroller({ label, children }: ScrollerProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="scroller" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
