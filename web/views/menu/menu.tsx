import type { ComponentChildren, JSX } from "preact";
import { useId, useRef } from "preact/hooks";

export interface MenuProps {
  /** What the button shows. */
  readonly title: ComponentChildren;
  /** The accessible name, where the title is not enough of one. */
  readonly label?: string;
  readonly children: (close: () => void) => ComponentChildren;
}

const GAP = 4;

/** A button that opens a panel below itself; Esc or a press elsewhere closes it. */
export function Menu({ title, label, children }: MenuProps): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  function place(): void {
    const [from, to] = [button.current, panel.current];
    if (!from || !to) return;
    const { left, bottom } = from.getBoundingClientRect();
    const room = document.documentElement.clientWidth - to.offsetWidth - GAP;
    to.style.left = `${Math.max(GAP, Math.min(left, room))}px`;
    to.style.top = `${bottom + GAP}px`;
    to.style.maxHeight = `calc(100dvh - ${Math.round(bottom + 4 * GAP)}px)`;
  }

  return (
    <>
      <button ref={button} type="button" class="menu-button" aria-label={label} popovertarget={id}>
        {title}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        class="menu"
        onToggle={({ currentTarget }) => {
          if (currentTarget.matches(":popover-open")) place();
        }}
      >
        {children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
