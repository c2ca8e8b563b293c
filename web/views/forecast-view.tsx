import type { JSX } from "preact";
import type { Store } from "../store.ts";
import { Answer } from "./answer.tsx";
import { DotsView } from "./dots-view.tsx";
import { LazyView } from "./lazy-view.tsx";
import { PlanNote } from "./plan-note.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { StatusLine } from "./status-line.tsx";
import { Warnings } from "./warnings.tsx";

/** The answer, its pictures and its proof. */
export function ForecastView({ store }: { readonly store: Store }): JSX.Element {
  return (
    <>
      <Answer store={store} />
      <ProgressLine store={store} />
      <PlanNote store={store} />
      <DotsView store={store} />
      <LazyView store={store} name="curves" />
      <StatusLine store={store} />
      <Warnings store={store} />
      <LazyView store={store} name="rests-on" />
      <LazyView store={store} name="math" />
    </>
  );
}
