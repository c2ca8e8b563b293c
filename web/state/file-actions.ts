import { batch } from "@preact/signals";
import { type PlanDocument, parseJson, readPlan } from "../../engine/index.ts";
import { planWithOpening } from "../opening/plan-with-opening.ts";
import { WORKSPACE_FORMAT } from "../share/workspace-document.ts";
import { examinedOf } from "./examined.ts";
import type { ImportActions } from "./import-actions.ts";
import { type Problem, problemOfIssues } from "./problem.ts";
import { readText } from "./read-text.ts";
import type { LoadedPlan, State } from "./state.ts";
import type { WorkspaceActions } from "./workspace-actions.ts";

/** A list is read part by part; but each of its rows takes its place in a worker's memory. */
const LIST_BYTES_MAX = 1_000_000_000;
/** A plan is read whole. */
const PLAN_BYTES_MAX = 200_000_000;
/** Enough of a file to tell a plan from a list. */
const HEAD_BYTES = 2 ** 12;

export interface FileActions {
  /** Takes a file that was dropped or chosen: a CRM's CSV, or a plan as JSON. */
  openFile(file: File): Promise<void>;
  /** Makes the file's open opportunities the plan's opening. */
  acceptImport(): void;
  /** Begins a workspace with another plan. */
  loadPlan(document: unknown, isExample: boolean): void;
  dismissProblem(): void;
}

type Beginning = Pick<WorkspaceActions, "beginWorkspace" | "beginDocument">;

/** The ways that files come in. A bad file says what to do, and loses nothing. */
export function fileActions(
  state: State,
  { beginImport }: ImportActions,
  begin: Beginning,
  ask: () => void,
): FileActions {
  const { importing, problem } = state;

  async function openFile(file: File): Promise<void> {
    problem.value = refusal(file, LIST_BYTES_MAX);
    if (problem.value) return;
    const head = await readText(file.slice(0, HEAD_BYTES));
    if (head.includes("\u0000")) problem.value = notText(file.name);
    else if (!/^\s*[{[]/.test(head)) await beginImport(file);
    else {
      problem.value = refusal(file, PLAN_BYTES_MAX);
      if (!problem.value) openPlan(file.name, await readText(file));
    }
  }

  function openPlan(fileName: string, text: string): void {
    const document = parseJson(text);
    if (document.value === undefined) {
      problem.value = problemOfIssues(`${fileName} is not valid JSON.`, document.issues);
    } else if (isWorkspace(document.value)) begin.beginDocument(document.value, fileName);
    else loadPlan(document.value, false, fileName);
  }

  function loadPlan(document: unknown, isExample: boolean, fileName = "The plan"): void {
    const { value: plan, issues, warnings } = readPlan(document);
    if (plan === undefined) {
      problem.value = problemOfIssues(`${fileName} cannot be used as a plan.`, issues);
    } else {
      const loaded = { document: document as PlanDocument, plan, warnings, isExample, note: "" };
      begin.beginWorkspace(loaded);
    }
  }

  function acceptImport(): void {
    const asked = importing.value;
    if (asked?.reading === undefined) return;
    const { plan: before, document: written, isExample } = state.loaded.value;
    const { plan: opened, note } = planWithOpening(before, asked.reading);
    const { asOf, currency, opening, periods } = opened;
    const document = { ...written, asOf, currency, opening, periods: [...periods] };
    const { value: plan, issues, warnings } = readPlan(document);
    if (plan === undefined) {
      problem.value = problemOfIssues("The plan cannot open with this pipeline.", issues);
    } else show({ document, plan, warnings, isExample, note, examined: examinedOf(asked) });
  }

  /** The plan with its new opening: the same workspace, so that it can be undone. */
  function show(loaded: LoadedPlan): void {
    batch(() => {
      state.loaded.value = loaded;
      state.frame.value = undefined;
      state.importing.value = undefined;
      problem.value = undefined;
    });
    ask();
  }

  return {
    openFile,
    acceptImport,
    loadPlan,
    dismissProblem() {
      problem.value = undefined;
    },
  };
}

function isWorkspace(document: unknown): boolean {
  return (document as { format?: unknown } | null)?.format === WORKSPACE_FORMAT;
}

function refusal(file: File, bytesMax: number): Problem | undefined {
  if (file.size === 0) return { title: `${file.name} is empty.`, ...EXPORT_AGAIN };
  if (file.size <= bytesMax) return undefined;
  return { title: `${file.name} is larger than ${bytesMax / 1e6} MB.`, ...EXPORT_LESS };
}

function notText(fileName: string): Problem {
  return { title: `${fileName} is not a text file.`, ...EXPORT_AGAIN };
}

const EXPORT_AGAIN = {
  advice: "Export your opportunities as CSV and drop that file here.",
  details: [],
};

const EXPORT_LESS = {
  advice:
    "Export the opportunities alone, without activities or notes, and drop that file here. " +
    "The command line reads files of any size: quotacast import.",
  details: [],
};
