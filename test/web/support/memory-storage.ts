import type { Past } from "../../../web/state/history.ts";
import type { Storage, WorkspaceEntry } from "../../../web/state/storage.ts";

/** A store for workspaces that ends with the test; what goes in is cloned, as a browser would. */
export function memoryStorage(): Storage {
  const kept = new Map<string, { readonly entry: WorkspaceEntry; readonly past: Past }>();
  return {
    list: async () => [...kept.values()].map(({ entry }) => entry),
    read: async (id) => structuredClone(kept.get(id)?.past),
    async write(entry, past) {
      kept.set(entry.id, structuredClone({ entry, past }));
    },
    async remove(id) {
      kept.delete(id);
    },
  };
}
