import { checkScenario, type Plan, readScenario, type Scenario } from "../../engine/index.ts";
import { scenarios } from "../../scenarios/index.ts";
import { refuse } from "../failure.ts";
import type { Terminal } from "../terminal.ts";
import { findShipped } from "./find-shipped.ts";
import type { Expectation } from "./read-bytes.ts";
import { nameOf, readDocument } from "./read-document.ts";

const SHIPPED = Object.fromEntries(scenarios.map((scenario) => [scenario.id ?? "", scenario]));

const SCENARIO: Expectation = {
  what: "a scenario (JSON)",
  bytesMax: 50e6,
  hint: "A scenario is a question and a few changes.",
};

/**
 * The what-ifs that a command line names, each a file, standard input ("-") or a shipped id, if
 * they make sense for the plan.
 */
export async function openScenarios(
  names: readonly string[],
  plan: Plan,
  terminal: Terminal,
): Promise<readonly Scenario[]> {
  return Promise.all(names.map((name) => openScenario(name, plan, terminal)));
}

async function openScenario(name: string, plan: Plan, terminal: Terminal): Promise<Scenario> {
  const document =
    findShipped(name, "scenario", SHIPPED) ?? (await readDocument(name, SCENARIO, terminal));
  const reading = readScenario(document);
  const issues = reading.value ? checkScenario(plan, reading.value) : reading.issues;
  if (reading.value && issues.length === 0) return reading.value;
  return refuse("invalid-scenario", `${nameOf(name)} is no scenario that can be run`, {
    path: issues[0].path,
    issues,
  });
}

/** Refuses a command line that would read standard input twice. */
export function checkStandardInput(sources: readonly (string | undefined)[]): void {
  if (sources.filter((source) => source === "-").length < 2) return;
  refuse("standard-input-twice", 'standard input ("-") can be read once only', {
    hint: "Name files for the others.",
  });
}
