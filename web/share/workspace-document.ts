import { type Issue, type PlanDocument, readPlan, readScenario } from "../../engine/index.ts";
import { LEVERS, type Multipliers, UNMOVED } from "../levers/lever.ts";
import { TRIALS_MAX, TRIALS_MIN } from "../state/trials.ts";
import type { Workspace } from "../state/workspace.ts";

export const WORKSPACE_FORMAT = "quotacast-workspace/1";

/** A workspace as files and links hold it. */
export interface WorkspaceDocument {
  readonly format: typeof WORKSPACE_FORMAT;
  readonly plan: PlanDocument;
  /** Whether the plan's numbers are an example's, and so assumed. */
  readonly isExample?: boolean;
  /** Places in it that a person has typed over, and that are assumed no more. */
  readonly typed?: readonly string[];
  /** Factors of the levers that are moved. */
  readonly levers?: Partial<Multipliers>;
  /** A what-if that stands beside the levers. */
  readonly question?: Workspace["preset"];
  readonly scenarios?: Workspace["kept"];
  readonly seed: string;
  readonly trials: number;
}

/** What a workspace document was read to, or what is wrong with it. */
export interface WorkspaceReading {
  readonly value: Workspace | undefined;
  readonly issues: readonly Issue[];
}

export const KEPT_MAX = 8;
const FACTOR_MAX = 1000;

export function workspaceDocument(workspace: Workspace): WorkspaceDocument {
  const { loaded, multipliers, preset, kept, seed, trials } = workspace;
  const moved = LEVERS.filter((lever) => multipliers[lever] !== 1);
  return {
    format: WORKSPACE_FORMAT,
    plan: loaded.document,
    ...(loaded.isExample && { isExample: true }),
    ...(loaded.typed && { typed: loaded.typed }),
    ...(moved.length > 0 && {
      levers: Object.fromEntries(moved.map((lever) => [lever, multipliers[lever]])),
    }),
    ...(preset && { question: preset }),
    ...(kept.length > 0 && { scenarios: kept }),
    seed,
    trials,
  };
}

/** Reads a workspace that came from outside: nothing in it is taken on trust. */
export function readWorkspaceDocument(document: unknown): WorkspaceReading {
  if (!isRecord(document) || document.format !== WORKSPACE_FORMAT) {
    return refused("format", `must be "${WORKSPACE_FORMAT}"`);
  }
  const { plan: written, levers, question, scenarios = [], seed = "1", trials } = document;
  const { value: plan, issues, warnings } = readPlan(written);
  if (plan === undefined) {
    return { value: undefined, issues: issues.map((issue) => below("plan", issue)) };
  }
  if (!Array.isArray(scenarios) || scenarios.length > KEPT_MAX) {
    return refused("scenarios", `must be a list of at most ${KEPT_MAX}`);
  }
  const asked = [...(question === undefined ? [] : [question]), ...scenarios].map(readScenario);
  const wrong = asked.flatMap((reading) => reading.issues);
  if (wrong.length > 0) {
    return { value: undefined, issues: wrong.map((issue) => below("scenarios", issue)) };
  }
  const read = asked.flatMap(({ value }) => value ?? []);
  const loaded = {
    document: written as PlanDocument,
    plan,
    warnings,
    isExample: document.isExample === true,
    note: "",
    ...(Array.isArray(document.typed) && { typed: document.typed.map(String).slice(0, 1000) }),
  };
  const value: Workspace = {
    loaded,
    multipliers: readMultipliers(levers),
    preset: question === undefined ? undefined : read[0],
    kept: question === undefined ? read : read.slice(1),
    seed: typeof seed === "string" && seed.trim() !== "" ? seed.slice(0, 200) : "1",
    trials: readTrials(trials),
  };
  return { value, issues: [] };
}

function readMultipliers(levers: unknown): Multipliers {
  if (!isRecord(levers)) return UNMOVED;
  const factors = LEVERS.map((lever) => {
    const factor = levers[lever];
    const isFactor = typeof factor === "number" && factor >= 0 && factor <= FACTOR_MAX;
    return [lever, isFactor ? factor : 1];
  });
  return { ...UNMOVED, ...Object.fromEntries(factors) };
}

function readTrials(trials: unknown): number {
  if (typeof trials !== "number" || !Number.isInteger(trials)) return 100_000;
  return Math.max(TRIALS_MIN, Math.min(TRIALS_MAX, trials));
}

function below(place: string, issue: Issue): Issue {
  return { ...issue, path: issue.path === "" ? place : `${place}.${issue.path}` };
}

function refused(path: string, message: string): WorkspaceReading {
  return { value: undefined, issues: [{ code: "invalid", path, message }] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
