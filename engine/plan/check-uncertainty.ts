import { checkProcess } from "./check-process.ts";
import type { Issue } from "./issue.ts";
import { issuesOfZod, TELLING } from "./issues-of-zod.ts";
import { keysOfPath, planOfDraw } from "./plan-of-draw.ts";
import { type Plan, planSchema } from "./plan-schema.ts";

/** What may be uncertain: what happens and how often, not the calendar or the pipeline. */
const DRAWN = {
  creation: true,
  process: true,
  dealSize: true,
  commonFactor: true,
  sizeEffects: true,
} as const;
const drawnSchema = planSchema.pick(DRAWN);

/** Finds draws that are not of the plan's numbers, or that make a plan nobody could read. */
export function checkUncertainty(plan: Plan): Issue[] {
  if (plan.uncertainty === undefined) return [];
  const { parameters, draws } = plan.uncertainty;
  const misplaced = parameters.flatMap((path, index) => pathIssues(plan, path, index));
  const ragged = draws.findIndex(({ length }) => length !== parameters.length);
  if (ragged >= 0) misplaced.push(lengthIssue(ragged, draws[ragged].length, parameters.length));
  if (misplaced.length > 0) return misplaced;
  // One bad draw tells enough.
  for (let draw = 0; draw < draws.length; draw++) {
    const issues = drawIssues(planOfDraw(plan, draw));
    if (issues.length > 0) return issues.slice(0, 1).map((issue) => placed(issue, draw));
  }
  return [];
}

function pathIssues(plan: Plan, path: string, index: number): Issue[] {
  const keys = keysOfPath(path);
  const at = `uncertainty.parameters[${index}]`;
  const isRepeated = plan.uncertainty?.parameters.indexOf(path) !== index;
  if (isRepeated)
    return [{ code: "duplicate-name", path: at, message: `"${path}" is there twice` }];
  let value: unknown = keys[0] in DRAWN ? plan : undefined;
  for (const key of keys) value = Object(value)[key];
  if (typeof value === "number") return [];
  const message = `"${path}" leads to no number of the plan's ${Object.keys(DRAWN).join(", ")}`;
  const hint = "write it as in process.won.days.median or creation[0].perDay";
  return [{ code: "unknown-parameter", path: at, message, hint }];
}

function lengthIssue(draw: number, found: number, wanted: number): Issue {
  const message = `it has ${found} numbers for ${wanted} parameters`;
  return { code: "draw-length", path: `uncertainty.draws[${draw}]`, message };
}

function drawIssues(plan: Plan): Issue[] {
  const { creation, process, dealSize, commonFactor, sizeEffects } = plan;
  const drawn = { creation, process, dealSize, commonFactor, sizeEffects };
  const parsed = drawnSchema.safeParse(drawn, TELLING);
  return parsed.success ? checkProcess(plan) : issuesOfZod(parsed.error);
}

function placed({ message, path, ...issue }: Issue, draw: number): Issue {
  return { ...issue, path: `uncertainty.draws[${draw}]`, message: `its ${path}: ${message}` };
}
