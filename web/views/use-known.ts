import { type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Store } from "../store.ts";

/** What workers have found so far, and whether they still look. */
export interface Known<Value> {
  readonly value: Value | undefined;
  readonly isWorking: boolean;
  /** How much of it is done, in [0, 1]; undefined where nobody can say. */
  readonly done: ReadonlySignal<number | undefined>;
  /** Whether somebody cancelled it before all was found. */
  readonly isCancelled: boolean;
  cancel(): void;
  /** Looks again, from the start. */
  again(): void;
}

/** Works something out; what it tells meanwhile is shown at once, and so is how far it is. */
export type Work<Value> = (
  signal: AbortSignal,
  tell: (part: Value) => void,
  tellDone: (share: number) => void,
) => Promise<Value>;

/**
 * Has something worked out off the page, again whenever what it is about changes; the work that
 * nobody waits for any more is ended.
 *
 * @param about what the answer depends on; undefined: nothing is asked
 */
export function useKnown<Value>(
  { state }: Store,
  about: readonly unknown[] | undefined,
  work: Work<Value>,
): Known<Value> {
  const value = useSignal<Value | undefined>(undefined);
  const done = useSignal<number | undefined>(undefined);
  const current: Signal<AbortController | undefined> = useSignal(undefined);
  const isCancelled = useSignal(false);
  const attempt = useSignal(0);
  useEffect(() => {
    value.value = undefined;
    done.value = undefined;
    isCancelled.value = false;
    if (about === undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    current.value = controller;
    const tell = (part: Value) => {
      if (!signal.aborted) value.value = part;
    };
    const tellDone = (share: number) => {
      if (!signal.aborted) done.value = share;
    };
    work(signal, tell, tellDone)
      .then(tell, (error: unknown) => {
        if (!signal.aborted) state.problem.value = problemOf(error);
      })
      .finally(() => {
        if (current.value === controller) current.value = undefined;
      });
    return () => controller.abort();
  }, [attempt.value, ...(about ?? [])]);
  return {
    value: value.value,
    isWorking: current.value !== undefined,
    isCancelled: isCancelled.value,
    done,
    cancel() {
      if (current.value === undefined) return;
      current.value.abort();
      current.value = undefined;
      isCancelled.value = true;
    },
    again() {
      attempt.value++;
    },
  };
}

function problemOf(error: unknown) {
  return {
    title: "Not all of this could be worked out.",
    advice: "What is shown stands. Change the plan, or look at its warnings.",
    details: [error instanceof Error ? error.message : String(error)],
  };
}
