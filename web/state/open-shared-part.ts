import { sharedPart } from "../share/shared-part.ts";
import type { Store } from "../store.ts";

/**
 * Begins the workspace that the address holds, where it holds one. A broken link leaves the page
 * as it is, and is quoted, so that nothing is lost.
 */
export async function openSharedPart(store: Store, fragment: string): Promise<void> {
  const part = sharedPart(fragment);
  if (part === undefined) return;
  try {
    // Most visits come by no such link.
    const { openShareLink } = await import("../share/share-link.ts");
    store.beginDocument(await openShareLink(part, store.presets), "The link");
  } catch (error) {
    store.state.problem.value = {
      title: "The link cannot be opened.",
      advice: "Ask for it again, or for the file. What you see is the plan that was here before.",
      details: [error instanceof Error ? error.message : String(error), part.slice(0, 500)],
    };
  }
}
