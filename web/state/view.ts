import { effect, type Signal, signal } from "@preact/signals";

/** The page's views, in the order of the header and of the keys 1, 2, 3 … */
export const VIEWS = [
  "forecast",
  "scenarios",
  "pipeline",
  "leverage",
  "track-record",
  "plan",
] as const;

export type View = (typeof VIEWS)[number];

export const VIEW_NAMES: { readonly [view in View]: string } = {
  forecast: "Forecast",
  scenarios: "Scenarios",
  pipeline: "Pipeline",
  leverage: "Leverage",
  "track-record": "Track record",
  plan: "Plan",
};

/** The view that the address names, kept in step with it: Back goes to the view before. */
export function openView(): Signal<View> {
  const view = signal(viewOf(location.hash));
  window.addEventListener("hashchange", () => {
    view.value = viewOf(location.hash);
  });
  effect(() => {
    const { value } = view;
    if (location.hash === `#${value}`) return;
    // A fragment that names no view, such as a link's, is replaced: Back must not open it again.
    const isMove = isView(location.hash);
    history[isMove ? "pushState" : "replaceState"](null, "", `#${value}`);
    // A key goes to a view as its link does: to the top, however far the one before was scrolled.
    if (isMove) window.scrollTo(0, 0);
  });
  return view;
}

function viewOf(hash: string): View {
  return VIEWS.find((view) => hash === `#${view}`) ?? "forecast";
}

function isView(hash: string): boolean {
  return VIEWS.some((view) => hash === `#${view}`);
}
