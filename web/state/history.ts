import { effect, type Signal, signal } from "@preact/signals";
import type { State } from "./state.ts";
import { isSameWorkspace, putWorkspace, type Workspace, workspaceOf } from "./workspace.ts";

/** What can be undone, oldest first, and redone, newest first. */
export interface Past {
  readonly past: readonly Workspace[];
  readonly present: Workspace;
  readonly future: readonly Workspace[];
}

export interface History {
  readonly past: Signal<Past>;
  undo(): void;
  redo(): void;
  /** Goes on from another workspace, with what could be undone there. */
  restart(past: Past): void;
}

const ENTRIES_MAX = 100;

/**
 * Remembers every change of the workspace, whichever action made it: one entry for a drag, since
 * nothing is remembered while a slider moves.
 *
 * @param onJump called when undo or redo has changed what is asked
 */
export function openHistory(state: State, onJump: () => void): History {
  const past = signal<Past>({ past: [], present: workspaceOf(state), future: [] });

  effect(() => {
    const workspace = workspaceOf(state);
    if (state.activity.value.kind === "dragging") return;
    const known = past.peek();
    if (isSameWorkspace(workspace, known.present)) return;
    past.value = {
      past: [...known.past, known.present].slice(-ENTRIES_MAX),
      present: workspace,
      future: [],
    };
  });

  function restart(entries: Past): void {
    const asked = state.question.value;
    past.value = entries;
    putWorkspace(state, entries.present);
    if (state.question.value !== asked) onJump();
  }

  return {
    past,
    restart,
    undo() {
      const { past: before, present, future } = past.value;
      const last = before.at(-1);
      if (last === undefined) return;
      restart({ past: before.slice(0, -1), present: last, future: [present, ...future] });
    },
    redo() {
      const { past: before, present, future } = past.value;
      const [next, ...rest] = future;
      if (next === undefined) return;
      restart({ past: [...before, present], present: next, future: rest });
    },
  };
}
