import { useSignal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Store } from "../store.ts";

type StoreView = ComponentType<{ readonly store: Store }>;

/** Views that the first answer can do without, each fetched when it is first shown. */
const LOADERS = {
  curves: async () => (await import("./curves-view.tsx")).CurvesView,
  "rests-on": async () => (await import("./rests-on.tsx")).RestsOn,
  math: async () => (await import("./math.tsx")).TheMath,
  import: async () => (await import("./import/import-view.tsx")).ImportView,
  scenarios: async () => (await import("./scenarios/scenarios-view.tsx")).ScenariosView,
  "scenario-list": async () => (await import("./scenarios/scenario-list.tsx")).ScenarioList,
  pipeline: async () => (await import("./pipeline/pipeline-view.tsx")).PipelineView,
  leverage: async () => (await import("./leverage/leverage-view.tsx")).LeverageView,
  "track-record": async () => (await import("./track/track-view.tsx")).TrackView,
  plan: async () => (await import("./plan/plan-view.tsx")).PlanView,
} satisfies Record<string, () => Promise<StoreView>>;

export interface LazyViewProps {
  readonly store: Store;
  readonly name: keyof typeof LOADERS;
}

/** A view as soon as its code is here; the offline copy makes that instant after a first visit. */
export function LazyView({ store, name }: LazyViewProps): JSX.Element | null {
  const loaded = useSignal<{ readonly name: string; readonly View: StoreView } | undefined>(
    undefined,
  );
  useEffect(() => {
    let isCurrent = true;
    LOADERS[name]().then(
      (View) => {
        if (isCurrent) loaded.value = { name, View };
      },
      (error: unknown) => {
        store.state.problem.value = {
          title: "This view could not be loaded.",
          advice: "Load the page again. Nothing that you did is lost.",
          details: [String(error)],
        };
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [name]);
  if (loaded.value?.name !== name) return null;
  const { View } = loaded.value;
  return <View store={store} />;
}
