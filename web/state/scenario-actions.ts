import { checkScenario, type Scenario } from "../../engine/index.ts";
import { LEVERS, multipliersOf, type TeamLever, UNMOVED } from "../levers/lever.ts";
import { scenarioName } from "../levers/scenario-name.ts";
import { KEPT_MAX } from "../share/workspace-document.ts";
import type { State } from "./state.ts";

export interface ScenarioActions {
  /** Keeps what the levers and the shipped question ask now, to be compared. */
  keepPosed(): void;
  keepScenario(scenario: Scenario): void;
  /** Keeps one that changes nothing yet. */
  keepBlank(): void;
  renameKept(id: string, question: string): void;
  duplicateKept(id: string): void;
  /** Moves a scenario so many places down the list; up where negative. */
  moveKept(id: string, places: number): void;
  removeKept(id: string): void;
  /** Sets one lever of a scenario that does nothing but multiply levers. */
  setKeptLever(id: string, lever: TeamLever, multiplier: number): void;
}

/** The ways to keep what-ifs beside the plan, up to eight, in an order of one's own. */
export function scenarioActions({ kept, preset, multipliers, loaded }: State): ScenarioActions {
  function add(scenario: Omit<Scenario, "id">, after = kept.value.length): void {
    if (kept.value.length >= KEPT_MAX) return;
    const added = { ...scenario, id: freeId(kept.value) };
    kept.value = [...kept.value.slice(0, after), added, ...kept.value.slice(after)];
  }

  function change(id: string, make: (scenario: Scenario) => Scenario): void {
    kept.value = kept.value.map((scenario) => (scenario.id === id ? make(scenario) : scenario));
  }

  return {
    keepPosed() {
      const changes = [...(preset.value?.changes ?? []), ...changesOf(multipliers.value)];
      const levers = scenarioName(changes, loaded.value.plan.currency);
      const isPreset = preset.value && changes.length === preset.value.changes.length;
      const question = isPreset ? preset.value?.question || levers : levers;
      add({ format: "quotacast-scenario/1", question, changes });
    },
    keepScenario: (scenario) => add(scenario),
    keepBlank: () => add({ format: "quotacast-scenario/1", question: "What if …", changes: [] }),
    renameKept: (id, question) => change(id, (scenario) => ({ ...scenario, question })),
    duplicateKept(id) {
      const index = kept.value.findIndex((scenario) => scenario.id === id);
      const found = kept.value[index];
      if (found) add({ ...found, question: `${found.question} (copy)` }, index + 1);
    },
    moveKept(id, places) {
      const from = kept.value.findIndex((scenario) => scenario.id === id);
      const to = Math.max(0, Math.min(kept.value.length - 1, from + places));
      if (from < 0 || to === from) return;
      const rest = kept.value.filter((_, index) => index !== from);
      kept.value = [...rest.slice(0, to), kept.value[from], ...rest.slice(to)];
    },
    removeKept(id) {
      kept.value = kept.value.filter((scenario) => scenario.id !== id);
    },
    setKeptLever(id, lever, multiplier) {
      change(id, (scenario) => {
        const moved = { ...(multipliersOf(scenario) ?? UNMOVED), [lever]: multiplier };
        return { ...scenario, changes: changesOf(moved) };
      });
    },
  };
}

/** Of what is kept, what the plan can still be asked: an edit may have taken a source away. */
export function askableScenarios({ kept, loaded }: State): readonly Scenario[] {
  const { plan } = loaded.value;
  return kept.value.filter((scenario) => checkScenario(plan, scenario).length === 0);
}

function changesOf(multipliers: State["multipliers"]["value"]): Scenario["changes"] {
  return LEVERS.filter((lever) => multipliers[lever] !== 1).map((lever) => ({
    lever,
    multiply: multipliers[lever],
  }));
}

/** Ids are a scenario's address in a comparison: short, and never used twice in a workspace. */
function freeId(kept: readonly Scenario[]): string {
  for (let number = 1; ; number++) {
    const id = `scenario-${number}`;
    if (kept.every((scenario) => scenario.id !== id)) return id;
  }
}
