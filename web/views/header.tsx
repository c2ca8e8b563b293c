import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import type { View } from "../state/view.ts";
import type { Store } from "../store.ts";
import { ExportMenu } from "./menu/export-menu.tsx";
import { UndoButtons } from "./menu/undo-buttons.tsx";
import { ViewLinks } from "./menu/view-links.tsx";
import { WorkspaceMenu } from "./menu/workspace-menu.tsx";
import { ThemeChoice, type ThemeChoiceProps } from "./theme-choice.tsx";

export interface HeaderProps {
  readonly store: Store;
  readonly view: Signal<View>;
  readonly theme: ThemeChoiceProps;
  readonly onShare: () => void;
  readonly onHelp: () => void;
}

/** Where one is, whose plan this is, and what can be done with all of it. */
export function Header({ store, view, theme, onShare, onHelp }: HeaderProps): JSX.Element {
  return (
    <header class="header">
      <p class="wordmark">quotacast</p>
      <ViewLinks view={view} />
      <WorkspaceMenu store={store} />
      <UndoButtons store={store} />
      <button type="button" class="menu-button" onClick={onShare}>
        Share
      </button>
      <ExportMenu store={store} />
      <ThemeChoice {...theme} />
      <button type="button" class="icon" aria-label="Keyboard shortcuts" onClick={onHelp}>
        ?
      </button>
    </header>
  );
}
