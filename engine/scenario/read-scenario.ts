import type { Reading } from "../plan/issue.ts";
import { issuesOfZod, TELLING } from "../plan/issues-of-zod.ts";
import { type Scenario, scenarioSchema } from "./scenario-schema.ts";

/** Reads a scenario document. Bad input never throws: it comes back as issues with their places. */
export function readScenario(document: unknown): Reading<Scenario> {
  const parsed = scenarioSchema.safeParse(document, TELLING);
  if (!parsed.success) return { value: undefined, issues: issuesOfZod(parsed.error) };
  const { $schema: _, ...scenario } = parsed.data;
  return { value: scenario, issues: [] };
}
