import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { VIEW_NAMES, VIEWS, type View } from "../../state/view.ts";

/** The views of the page; the address names the one that is shown. */
export function ViewLinks({ view }: { readonly view: Signal<View> }): JSX.Element {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => showCurrent(nav.current), [view.value]);
  return (
    <nav ref={nav} class="views" aria-label="Views">
      {VIEWS.map((name) => (
        // Its own target: to a tool, a link out of sight that leads nowhere skips to nothing.
        <a
          key={name}
          id={name}
          href={`#${name}`}
          aria-current={name === view.value ? "page" : undefined}
        >
          {VIEW_NAMES[name]}
        </a>
      ))}
    </nav>
  );
}

/** Where the links are wider than the window, the one of the view that is shown is in sight. */
function showCurrent(nav: HTMLElement | null): void {
  const link = nav?.querySelector<HTMLElement>("[aria-current]");
  if (!nav || !link) return;
  const middle = link.offsetLeft - nav.offsetLeft + link.offsetWidth / 2;
  nav.scrollTo({ left: middle - nav.clientWidth / 2 });
}
