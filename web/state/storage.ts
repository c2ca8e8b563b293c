import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Past } from "./history.ts";

/** A workspace as lists name it. */
export interface WorkspaceEntry {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970, of the last change. */
  readonly changedAt: number;
}

/** A workspace with all that can be undone in it. */
export interface StoredWorkspace {
  readonly id: string;
  readonly past: Past;
}

/** Where workspaces are kept between visits. Each call rejects when the browser will not. */
export interface Storage {
  list(): Promise<readonly WorkspaceEntry[]>;
  /** Undefined where there is none, or none that this version can read. */
  read(id: string): Promise<Past | undefined>;
  write(entry: WorkspaceEntry, past: Past): Promise<void>;
  remove(id: string): Promise<void>;
}

interface Schema extends DBSchema {
  entries: { key: string; value: WorkspaceEntry };
  pasts: { key: string; value: { readonly version: number; readonly past: Past } };
}

const NAME = "quotacast";
/** Of what is stored: raised when a workspace changes shape. */
const VERSION = 1;

/**
 * Keeps workspaces in the browser's own database: on this machine, under this address.
 *
 * What a workspace and its past share, such as a list of opportunities, is stored once.
 */
export function openStorage(): Storage {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () => {
    opened ??= openDB<Schema>(NAME, 1, {
      upgrade(made) {
        made.createObjectStore("entries", { keyPath: "id" });
        made.createObjectStore("pasts");
      },
    });
    return opened;
  };

  return {
    list: async () => (await database()).getAll("entries"),
    async read(id) {
      const found = await (await database()).get("pasts", id);
      return found?.version === VERSION ? found.past : undefined;
    },
    async write(entry, past) {
      const change = (await database()).transaction(["entries", "pasts"], "readwrite");
      await Promise.all([
        change.objectStore("entries").put(entry),
        change.objectStore("pasts").put({ version: VERSION, past }, entry.id),
        change.done,
      ]);
    },
    async remove(id) {
      const change = (await database()).transaction(["entries", "pasts"], "readwrite");
      await Promise.all([
        change.objectStore("entries").delete(id),
        change.objectStore("pasts").delete(id),
        change.done,
      ]);
    },
  };
}

/** The workspace that was changed last; undefined where none is kept, or none can be read. */
export async function latestWorkspace(storage: Storage): Promise<StoredWorkspace | undefined> {
  try {
    const entries = [...(await storage.list())].sort((a, b) => b.changedAt - a.changedAt);
    const past = entries[0] && (await storage.read(entries[0].id));
    return past && { id: entries[0].id, past };
  } catch {
    return undefined;
  }
}
