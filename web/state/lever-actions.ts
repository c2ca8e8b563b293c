import { batch } from "@preact/signals";
import type { Scenario } from "../../engine/index.ts";
import { isSame, multipliersOf, type TeamLever, UNMOVED } from "../levers/lever.ts";
import type { Previews } from "./preview.ts";
import type { RunCycle } from "./run-cycle.ts";
import type { Activity, State } from "./state.ts";

/** A slider rests when it has been let go, or its key not been pressed, for so long. */
const REST_MILLISECONDS = 120;

/** The same at every move, so that nothing that shows the activity is drawn anew. */
const MOVING = { kind: "dragging", isByHand: true } as const;
const POSING = { kind: "dragging", isByHand: false } as const;

export interface LeverActions {
  /** A slider is moving: its lever takes this multiplier, and the answer is previewed. */
  moveLever(lever: TeamLever, multiplier: number): void;
  /** The slider was let go: the question is simulated, unless it moves on at once. */
  restLever(): void;
  /** A number was typed: one move and one rest. */
  setLever(lever: TeamLever, multiplier: number): void;
  /** All levers back to the plan, and no preset. */
  resetLevers(): void;
  /** Poses a shipped question; posed again, it is taken back. */
  toggleScenario(scenario: Scenario): void;
}

/** The ways to change what is asked. */
export function leverActions(state: State, previews: Previews, cycle: RunCycle): LeverActions {
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  function ask(activity: Activity, change: () => void): void {
    clearTimeout(restTimer);
    cycle.interrupt();
    batch(() => {
      change();
      state.activity.value = activity;
    });
    void previews.show();
  }

  function setTo(lever: TeamLever, multiplier: number): void {
    state.multipliers.value = { ...state.multipliers.value, [lever]: multiplier };
  }

  function moveLever(lever: TeamLever, multiplier: number): void {
    ask(MOVING, () => setTo(lever, multiplier));
  }

  function restLever(): void {
    clearTimeout(restTimer);
    restTimer = setTimeout(cycle.run, REST_MILLISECONDS);
  }

  function setLever(lever: TeamLever, multiplier: number): void {
    ask(POSING, () => setTo(lever, multiplier));
    restLever();
  }

  function resetLevers(): void {
    ask(POSING, () => {
      state.multipliers.value = UNMOVED;
      state.preset.value = undefined;
    });
    restLever();
  }

  function toggleScenario(scenario: Scenario): void {
    const multipliers = multipliersOf(scenario);
    const isPosed = isScenarioPosed(state, scenario);
    ask(POSING, () => {
      if (multipliers) state.multipliers.value = isPosed ? UNMOVED : multipliers;
      else state.preset.value = isPosed ? undefined : scenario;
    });
    restLever();
  }

  return { moveLever, restLever, setLever, resetLevers, toggleScenario };
}

/** Whether a shipped question is the one now asked. */
export function isScenarioPosed({ multipliers, preset }: State, scenario: Scenario): boolean {
  const positions = multipliersOf(scenario);
  return positions ? isSame(positions, multipliers.value) : preset.value?.id === scenario.id;
}
