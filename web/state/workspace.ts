import { batch } from "@preact/signals";
import type { Scenario } from "../../engine/index.ts";
import { isSame, type Multipliers } from "../levers/lever.ts";
import type { LoadedPlan, State } from "./state.ts";

/** What a person works on: a plan, where its levers stand, and the what-ifs kept beside it. */
export interface Workspace {
  readonly loaded: LoadedPlan;
  readonly multipliers: Multipliers;
  readonly preset: Scenario | undefined;
  readonly kept: readonly Scenario[];
  readonly seed: string;
  readonly trials: number;
}

/** The workspace on screen. */
export function workspaceOf(state: State): Workspace {
  return {
    loaded: state.loaded.value,
    multipliers: state.multipliers.value,
    preset: state.preset.value,
    kept: state.kept.value,
    seed: state.seed.value,
    trials: state.trials.value,
  };
}

/** Puts a workspace on screen; the axes fit themselves to its plan anew. */
export function putWorkspace(state: State, workspace: Workspace): void {
  batch(() => {
    if (state.loaded.value.plan !== workspace.loaded.plan) state.frame.value = undefined;
    state.loaded.value = workspace.loaded;
    if (!isSame(state.multipliers.value, workspace.multipliers)) {
      state.multipliers.value = workspace.multipliers;
    }
    state.preset.value = workspace.preset;
    state.kept.value = workspace.kept;
    state.seed.value = workspace.seed;
    state.trials.value = workspace.trials;
  });
}

export function isSameWorkspace(a: Workspace, b: Workspace): boolean {
  return (
    a.loaded === b.loaded &&
    isSame(a.multipliers, b.multipliers) &&
    a.preset === b.preset &&
    a.kept === b.kept &&
    a.seed === b.seed &&
    a.trials === b.trials
  );
}
