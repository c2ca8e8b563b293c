import { effect } from "@preact/signals";
import type { Store } from "../store.ts";

/** Where a browser tells nobody when it is idle. */
const SOON_MILLISECONDS = 1500;

/**
 * Fetches the code behind the bars of leverage once the first answer is there and the page has
 * nothing else to do: who asks for them should wait for the bars alone.
 */
export function fetchAhead({ state }: Store): void {
  const stop = effect(() => {
    if (state.answered.value === undefined) return;
    // Later, for the effect may run before it has been given a name to stop it by.
    queueMicrotask(() => stop());
    if ("requestIdleCallback" in window) requestIdleCallback(fetchLeverage);
    else setTimeout(fetchLeverage, SOON_MILLISECONDS);
  });
}

/** Whatever fails is fetched again when it is needed, and reported then. */
function fetchLeverage(): void {
  const parts = [
    import("./leverage/leverage-view.tsx"),
    import("../state/leverage-engine.ts"),
    import("../../workers/answer-request.ts"),
  ];
  void Promise.allSettled(parts);
}
