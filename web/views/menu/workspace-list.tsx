import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { dateFormat } from "../../../words/date-format.ts";
import type { Store } from "../../store.ts";

const CHANGED = { dateStyle: "medium", timeStyle: "short" } as const;

export interface WorkspaceListProps {
  readonly store: Store;
  readonly onDone: () => void;
}

/** The workspaces kept in this browser: each to be opened, or removed after a second press. */
export function WorkspaceList({ store, onDone }: WorkspaceListProps): JSX.Element {
  const { entries, presentId, storageFailure } = store;
  const doomed = useSignal("");
  return (
    <div class="menu-group">
      <h3>Kept in this browser</h3>
      {entries.value.length === 0 && (
        <p class="hint">Nothing yet: what you change is kept by itself.</p>
      )}
      {storageFailure.value !== "" && <StorageFailure reason={storageFailure.value} />}
      <ul>
        {entries.value.map(({ id, name, changedAt }) => (
          <li key={id} class="workspace-row">
            <button
              type="button"
              aria-current={id === presentId.value}
              onClick={() => {
                if (id !== presentId.value) void store.openWorkspace(id);
                onDone();
              }}
            >
              {name} <small>{dateFormat(CHANGED).format(changedAt)}</small>
            </button>
            <button
              type="button"
              class="quiet"
              aria-label={doomed.value === id ? `Remove ${name} for good` : `Remove ${name}`}
              onClick={() => {
                if (doomed.value === id) void store.removeWorkspace(id);
                doomed.value = doomed.value === id ? "" : id;
              }}
            >
              {doomed.value === id ? "for good?" : "remove"}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function StorageFailure({ reason }: { readonly reason: string }): JSX.Element {
  return (
    <p class="hint" title={reason}>
      This browser keeps nothing for the next visit: a private window, or its storage is full. All
      is still here as long as the tab is; save it as a file to keep it.
    </p>
  );
}
