import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { VIEW_NAMES, VIEWS, type View } from "../../state/view.ts";

/** The views of the page; the address names the one that is shown. */
export function ViewLinks({ view }: { readonly view: Signal<View> }): JSX.Element {
  return (
    <nav class="views" aria-label="Views">
      {VIEWS.map((name) => (
        <a key={name} href={`#${name}`} aria-current={name === view.value ? "page" : undefined}>
          {VIEW_NAMES[name]}
        </a>
      ))}
    </nav>
  );
}
