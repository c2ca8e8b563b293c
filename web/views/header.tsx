import type { JSX } from "preact";
import type { Store } from "../store.ts";
import { FileButton } from "./file-button.tsx";
import { PlanChoice } from "./plan-choice.tsx";
import { ThemeChoice, type ThemeChoiceProps } from "./theme-choice.tsx";

export interface HeaderProps {
  readonly store: Store;
  readonly theme: ThemeChoiceProps;
  readonly onHelp: () => void;
}

/** Whose plan this is, the way in for a file, and how the page looks. */
export function Header({ store, theme, onHelp }: HeaderProps): JSX.Element {
  return (
    <header class="header">
      <p class="wordmark">quotacast</p>
      <PlanChoice store={store} />
      <FileButton store={store}>Open a CSV or plan</FileButton>
      <ThemeChoice {...theme} />
      <button type="button" class="quiet" aria-label="Keyboard shortcuts" onClick={onHelp}>
        ?
      </button>
    </header>
  );
}
