import type { JSX } from "preact";
import { saveFile } from "../../export/save-file.ts";
import type { Store } from "../../store.ts";
import { FileButton } from "../file-button.tsx";
import { Menu } from "./menu.tsx";
import { WorkspaceList } from "./workspace-list.tsx";

/** Whose plan is on the page, the others that are kept, and the ways to begin another. */
export function WorkspaceMenu({ store }: { readonly store: Store }): JSX.Element {
  const { plan, isExample } = store.state.loaded.value;
  return (
    <div class="workspace">
      <Menu
        title={
          <>
            <span class="workspace-name">{plan.name}</span> <span aria-hidden="true">▾</span>
          </>
        }
        label={`Workspace: ${plan.name}`}
      >
        {(close) => (
          <>
            <WorkspaceList store={store} onDone={close} />
            <div class="menu-group">
              <FileButton store={store} onTaken={close}>
                Open a CSV or plan …
              </FileButton>
              <button
                type="button"
                onClick={() => {
                  store.duplicateWorkspace();
                  close();
                }}
              >
                Duplicate this one
              </button>
              <button
                type="button"
                onClick={() => {
                  saveWorkspace(store);
                  close();
                }}
              >
                Save it as a file
              </button>
            </div>
            <div class="menu-group">
              <h3>Start from an example</h3>
              {store.plans.map((document) => (
                <button
                  key={document.name}
                  type="button"
                  onClick={() => {
                    store.loadPlan(document, true);
                    close();
                  }}
                >
                  {document.name}
                </button>
              ))}
            </div>
          </>
        )}
      </Menu>
      {isExample && <em class="assumed">an example</em>}
      {store.storageFailure.value !== "" && (
        <em class="stopped" title="This browser keeps nothing: save the workspace as a file">
          not kept
        </em>
      )}
    </div>
  );
}

function saveWorkspace(store: Store): void {
  const text = `${JSON.stringify(store.exportWorkspace(), null, 2)}\n`;
  saveFile(`${store.state.loaded.value.plan.name}.quotacast.json`, "application/json", text);
}
