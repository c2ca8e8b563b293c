import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { chooseTheme, type Theme } from "../state/theme.ts";
import type { Store } from "../store.ts";
import { Answer } from "./answer.tsx";
import { Charts } from "./charts.tsx";
import { DropZone } from "./drop-zone.tsx";
import { Header } from "./header.tsx";
import { ImportView } from "./import-view.tsx";
import { LeverPanel } from "./lever-panel.tsx";
import { TheMath } from "./math.tsx";
import { PlanNote } from "./plan-note.tsx";
import { ProblemReport } from "./problem.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { StatusLine } from "./status-line.tsx";
import { useShortcuts } from "./use-shortcuts.ts";
import { Warnings } from "./warnings.tsx";

export interface PageProps {
  readonly store: Store;
  readonly theme: Signal<Theme>;
}

/** The page: levers on one side, and on the other the answer, its pictures and its proof. */
export function Page({ store, theme }: PageProps): JSX.Element {
  const isHelpOpen = useSignal(false);
  useShortcuts(
    useMemo(
      () => ({
        r: () => void store.rerun(),
        Escape: store.cancel,
        "?": () => {
          isHelpOpen.value = true;
        },
      }),
      [store],
    ),
  );
  return (
    <>
      <a class="skip-link" href="#answer">
        Skip to the answer
      </a>
      <Header
        store={store}
        theme={{ theme: theme.value, onChoose: (chosen) => chooseTheme(theme, chosen) }}
        onHelp={() => {
          isHelpOpen.value = true;
        }}
      />
      <div class="columns">
        <LeverPanel store={store} />
        <main id="answer" tabIndex={-1} data-activity={store.state.activity.value.kind}>
          <ProblemReport store={store} />
          <ImportView store={store} />
          <Answer store={store} />
          <ProgressLine store={store} />
          <PlanNote store={store} />
          <Charts store={store} />
          <StatusLine store={store} />
          <Warnings store={store} />
          <TheMath store={store} />
        </main>
      </div>
      <p class="visually-hidden" role="status">
        {store.state.spoken}
      </p>
      <DropZone store={store} />
      <ShortcutsDialog
        isOpen={isHelpOpen.value}
        onClose={() => {
          isHelpOpen.value = false;
        }}
      />
    </>
  );
}
