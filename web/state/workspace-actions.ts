import { batch, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { PlanDocument } from "../../engine/index.ts";
import { UNMOVED } from "../levers/lever.ts";
import {
  readWorkspaceDocument,
  type WorkspaceDocument,
  workspaceDocument,
} from "../share/workspace-document.ts";
import type { History, Past } from "./history.ts";
import { problemOfIssues } from "./problem.ts";
import type { LoadedPlan, State } from "./state.ts";
import type { Storage, StoredWorkspace, WorkspaceEntry } from "./storage.ts";
import { type Workspace, workspaceOf } from "./workspace.ts";

/** Changes that follow each other faster are stored together. */
const STORE_AFTER_MILLISECONDS = 300;

export interface WorkspaceActions {
  /** Every stored workspace, latest first; the one on screen among them once it was changed. */
  readonly entries: ReadonlySignal<readonly WorkspaceEntry[]>;
  readonly presentId: ReadonlySignal<string>;
  /** Why nothing is being kept for the next visit; empty where it is. */
  readonly storageFailure: ReadonlySignal<string>;
  /** Goes to a stored workspace; what can be undone there still can. */
  openWorkspace(id: string): Promise<void>;
  /** Begins a workspace with a plan; the one before stays stored. */
  beginWorkspace(loaded: LoadedPlan): void;
  /** Begins one that a file or a link holds. False where it cannot be read, which is said. */
  beginDocument(document: unknown, name: string): boolean;
  duplicateWorkspace(): void;
  /** Forgets a stored workspace for good; of the one on screen, the next is shown. */
  removeWorkspace(id: string): Promise<void>;
  exportWorkspace(): WorkspaceDocument;
  /** Goes on where an earlier visit ended. */
  resume(stored: StoredWorkspace): void;
}

export interface WorkspaceTools {
  readonly history: History;
  readonly storage: Storage;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A name that no workspace has. */
  readonly newId: () => string;
}

/** The ways to keep several workspaces, and to go from one to another. */
export function workspaceActions(state: State, tools: WorkspaceTools): WorkspaceActions {
  const { history, storage, clock, newId } = tools;
  const entries = signal<readonly WorkspaceEntry[]>([]);
  const presentId = signal(newId());
  const storageFailure = signal("");
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function attempt<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await act();
    } catch (error) {
      storageFailure.value = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  }

  async function list(): Promise<void> {
    const found = (await attempt(storage.list)) ?? entries.value;
    entries.value = [...found].sort((a, b) => b.changedAt - a.changedAt);
  }

  async function write(id: string, past: Past): Promise<void> {
    const { name } = past.present.loaded.plan;
    const stored = await attempt(async () => {
      await storage.write({ id, name, changedAt: clock() }, past);
      return true;
    });
    if (stored) storageFailure.value = "";
    await list();
  }

  effect(() => {
    const past = history.past.value;
    const id = presentId.value;
    clearTimeout(timer);
    // What nobody has changed yet needs no keeping.
    if (past.past.length + past.future.length === 0 && !isStored(id)) return;
    timer = setTimeout(() => void write(id, past), STORE_AFTER_MILLISECONDS);
  });

  function isStored(id: string): boolean {
    return entries.peek().some((entry) => entry.id === id);
  }

  /** Leaves a workspace only once it is stored as it stands. */
  function leave(): void {
    clearTimeout(timer);
    const past = history.past.value;
    if (past.past.length > 0) void write(presentId.value, past);
  }

  function go(id: string, past: Past): void {
    batch(() => {
      presentId.value = id;
      state.problem.value = undefined;
      state.importing.value = undefined;
      history.restart(past);
    });
  }

  function begin(present: Workspace): void {
    leave();
    const id = newId();
    go(id, { past: [], present, future: [] });
    if (!present.loaded.isExample || present.kept.length > 0) void write(id, history.past.value);
  }

  async function openWorkspace(id: string): Promise<void> {
    leave();
    const past = await attempt(() => storage.read(id));
    if (past) go(id, past);
    else {
      state.problem.value = {
        title: "This workspace cannot be read.",
        advice: "The one before it stays on screen. Another may still open.",
        details: storageFailure.value === "" ? [] : [storageFailure.value],
      };
    }
  }

  void list();
  return {
    entries,
    presentId,
    storageFailure,
    openWorkspace,
    beginWorkspace: (loaded) =>
      begin({ ...workspaceOf(state), loaded, ...NOTHING_ASKED, kept: [] }),
    beginDocument(document, name) {
      const { value, issues } = readWorkspaceDocument(document);
      if (value) begin(value);
      else state.problem.value = problemOfIssues(`${name} cannot be used.`, issues);
      return value !== undefined;
    },
    duplicateWorkspace() {
      leave();
      const present = workspaceOf(state);
      const { document, plan } = present.loaded;
      const name = `${plan.name} (copy)`;
      const loaded = {
        ...present.loaded,
        document: { ...document, name } satisfies PlanDocument,
        plan: { ...plan, name },
      };
      const id = newId();
      go(id, { past: [], present: { ...present, loaded }, future: [] });
      void write(id, history.past.value);
    },
    async removeWorkspace(id) {
      await attempt(() => storage.remove(id));
      await list();
      if (id !== presentId.value) return;
      const [next] = entries.value;
      if (next) await openWorkspace(next.id);
      else presentId.value = newId();
    },
    exportWorkspace: () => workspaceDocument(workspaceOf(state)),
    resume: ({ id, past }) => go(id, past),
  };
}

const NOTHING_ASKED = { multipliers: UNMOVED, preset: undefined } as const;
