import { effect } from "@preact/signals";

/** Waits until something that signals tell is so. */
export function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!isSo()) return;
      // Later, for the effect may run before it has been given a name to stop it by.
      queueMicrotask(() => {
        stop();
        resolve();
      });
    });
  });
}
