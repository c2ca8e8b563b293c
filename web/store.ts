import type { ReadonlySignal } from "@preact/signals";
import type { Forecast, PlanDocument, Scenario } from "../engine/index.ts";
import type { RunPool } from "../workers/run-pool.ts";
import type { Presets } from "./share/share-link.ts";
import { type Comparing, openComparing } from "./state/comparing.ts";
import { type FileActions, fileActions } from "./state/file-actions.ts";
import { type History, openHistory } from "./state/history.ts";
import { type ImportActions, importActions } from "./state/import-actions.ts";
import { type LeverActions, leverActions } from "./state/lever-actions.ts";
import { type Leveraging, openLeveraging } from "./state/leveraging.ts";
import { openLuck } from "./state/luck.ts";
import { type PlanActions, planActions } from "./state/plan-actions.ts";
import { openPreviews } from "./state/preview.ts";
import { openRested } from "./state/rested.ts";
import { openRunCycle, type RunCycle } from "./state/run-cycle.ts";
import { type ScenarioActions, scenarioActions } from "./state/scenario-actions.ts";
import { type Answered, type LoadedPlan, makeState, type State } from "./state/state.ts";
import type { Storage, StoredWorkspace } from "./state/storage.ts";
import { type TrackActions, trackActions } from "./state/track-actions.ts";
import { type WorkspaceActions, workspaceActions } from "./state/workspace-actions.ts";

/** All that the page shows, and every way to change it. */
export interface Store
  extends LeverActions,
    ImportActions,
    FileActions,
    ScenarioActions,
    PlanActions,
    TrackActions,
    WorkspaceActions {
  readonly state: State;
  /** The answer on screen as of when no hand moved a slider: for all that can wait for that. */
  readonly rested: ReadonlySignal<Answered | undefined>;
  readonly comparing: Comparing;
  readonly leveraging: Leveraging;
  /** The timeline of the shown answer if only luck differed from future to future. */
  readonly luck: ReadonlySignal<Forecast["timeline"] | undefined>;
  readonly history: History;
  /** The shipped questions. */
  readonly scenarios: readonly Scenario[];
  /** The shipped plans. */
  readonly plans: readonly PlanDocument[];
  /** The same by id: what share links build on. */
  readonly presets: Presets;
  /** Simulates the present question again. */
  rerun: RunCycle["run"];
  /** Ends whatever is being worked out; what was shown before stays. */
  cancel(): void;
  setSeed(seed: string): void;
  setTrials(trials: number): void;
  /** The workers, for what only one view asks of them. */
  readonly pool: RunPool;
}

export interface StoreInput {
  readonly initial: LoadedPlan;
  readonly scenarios: readonly Scenario[];
  readonly presets: Presets;
  /** The workspace of an earlier visit, to go on with instead. */
  readonly resumed?: StoredWorkspace | undefined;
  readonly pool: RunPool;
  /** Milliseconds on a steady clock. */
  readonly now: () => number;
  readonly storage: Storage;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
}

/** Opens the page's store on a plan, and asks the first question. */
export function openStore(input: StoreInput): Store {
  const { initial, scenarios, presets, pool, now, resumed } = input;
  const state = makeState(initial);
  const cycle = openRunCycle(state, pool, now);
  const previews = openPreviews(state, pool);

  const ask = () => {
    void cycle.run();
    void previews.show();
  };
  const history = openHistory(state, ask);
  const workspaces = workspaceActions(state, { ...input, history });
  const imports = importActions(state, pool);
  const tracks = trackActions(state, pool, workspaces);
  const comparing = openComparing(state, pool);
  const leveraging = openLeveraging(state, pool);

  const store: Store = {
    state,
    history,
    luck: openLuck(state, pool),
    rested: openRested(state),
    comparing,
    leveraging,
    scenarios,
    plans: Object.values(presets),
    presets,
    ...leverActions(state, previews, cycle),
    ...imports,
    ...scenarioActions(state),
    ...planActions(state, ask),
    ...workspaces,
    ...tracks,
    ...fileActions(state, imports, workspaces, ask),
    pool,
    rerun: cycle.run,
    cancel() {
      cycle.cancel();
      tracks.cancelTrack();
      imports.cancelImport();
      comparing.cancelComparison();
      leveraging.cancelLeverage();
    },
    setSeed(seed) {
      state.seed.value = seed;
      void cycle.run();
    },
    setTrials(trials) {
      state.trials.value = trials;
      void cycle.run();
    },
  };
  if (resumed) workspaces.resume(resumed);
  ask();
  return store;
}
