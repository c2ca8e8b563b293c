import { type Signal, useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { isByHand } from "../state/state.ts";
import { chooseTheme, type Theme } from "../state/theme.ts";
import { VIEWS, type View } from "../state/view.ts";
import type { Store } from "../store.ts";
import { DropZone } from "./drop-zone.tsx";
import { ForecastView } from "./forecast-view.tsx";
import { Header } from "./header.tsx";
import { LazyDialog } from "./lazy-dialog.tsx";
import { LazyView } from "./lazy-view.tsx";
import { LeverPanel } from "./lever-panel.tsx";
import { PlanContents } from "./plan/plan-contents.tsx";
import { ProblemReport } from "./problem.tsx";
import { type Shortcuts, useShortcuts } from "./use-shortcuts.ts";

export interface PageProps {
  readonly store: Store;
  readonly view: Signal<View>;
  readonly theme: Signal<Theme>;
}

type Dialog = "none" | "keys" | "share";

/** The page: a header for all, and below it the view that the address names. */
export function Page({ store, view, theme }: PageProps): JSX.Element {
  const dialog = useSignal<Dialog>("none");
  const { activity, importing, spoken } = store.state;
  // Bound to its attribute: what the page does changes many times a second, and nothing else here.
  const doing = useComputed(() => activity.value.kind);
  const hand = useComputed(() => (isByHand(activity.value) ? "moving" : undefined));
  const show = (shown: Dialog) => () => {
    dialog.value = shown;
  };
  useShortcuts(useMemo(() => shortcutsOf(store, view, show), [store, view]));
  return (
    <>
      <button
        type="button"
        class="skip-link"
        onClick={() => document.getElementById("answer")?.focus()}
      >
        Skip to the answer
      </button>
      <Header
        store={store}
        view={view}
        theme={{ theme: theme.value, onChoose: (chosen) => chooseTheme(theme, chosen) }}
        onShare={show("share")}
        onHelp={show("keys")}
      />
      <div class="columns">
        <PanelOf view={view.value} store={store} />
        <main id="answer" tabIndex={-1} data-activity={doing} data-hand={hand}>
          <ProblemReport store={store} />
          {importing.value && <LazyView store={store} name="import" />}
          <ViewOf view={view.value} store={store} />
        </main>
      </div>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
      <DropZone store={store} />
      <LazyDialog
        name="share"
        store={store}
        isOpen={dialog.value === "share"}
        onClose={show("none")}
      />
      <LazyDialog
        name="keys"
        store={store}
        isOpen={dialog.value === "keys"}
        onClose={show("none")}
      />
    </>
  );
}

interface ViewProps {
  readonly view: View;
  readonly store: Store;
}

/** What stands beside a view. */
function PanelOf({ view, store }: ViewProps): JSX.Element {
  if (view === "scenarios") return <LazyView store={store} name="scenario-list" />;
  if (view === "plan") return <PlanContents />;
  return <LeverPanel store={store} />;
}

function ViewOf({ view, store }: ViewProps): JSX.Element {
  if (view === "forecast") return <ForecastView store={store} />;
  return <LazyView store={store} name={view} />;
}

function shortcutsOf(
  store: Store,
  view: Signal<View>,
  show: (dialog: Dialog) => () => void,
): Shortcuts {
  const views = VIEWS.map((name, index): [string, () => void] => [
    String(index + 1),
    () => {
      view.value = name;
    },
  ]);
  return {
    ...Object.fromEntries(views),
    r: () => void store.rerun(),
    s: show("share"),
    "mod+z": store.history.undo,
    "mod+shift+z": store.history.redo,
    "mod+y": store.history.redo,
    Escape: store.cancel,
    "?": show("keys"),
  };
}
