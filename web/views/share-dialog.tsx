import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { countOf, countWords } from "../../words/count.ts";
import { saveFile } from "../export/save-file.ts";
import { privateRows, withoutRows } from "../share/private-rows.ts";
import { LINK_CHARACTERS_MAX, makeShareLink } from "../share/share-link.ts";
import type { Store } from "../store.ts";

export interface ShareDialogProps {
  readonly store: Store;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const COPIED_MILLISECONDS = 1500;

/** The workspace as a link: whoever opens it sees the same numbers, and nothing is uploaded. */
export function ShareDialog({ store, isOpen, onClose }: ShareDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const link = useSignal("");
  const withRows = useSignal(false);
  const isCopied = useSignal(false);
  const workspace = isOpen ? store.exportWorkspace() : undefined;
  const rows = workspace ? privateRows(workspace, store.presets) : 0;

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  const shared = () => {
    const document = store.exportWorkspace();
    return withRows.value || rows === 0 ? document : withoutRows(document);
  };
  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    void makeShareLink(location.href, shared(), store.presets).then((made) => {
      if (isCurrent) link.value = made;
    });
    return () => {
      isCurrent = false;
    };
  }, [isOpen, withRows.value, rows]);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(link.value).catch(() => document.execCommand("copy"));
    isCopied.value = true;
    setTimeout(() => {
      isCopied.value = false;
    }, COPIED_MILLISECONDS);
  }

  const isLong = link.value.length > LINK_CHARACTERS_MAX;
  return (
    <dialog ref={dialog} class="share" onClose={onClose} aria-labelledby="share-title">
      <h2 id="share-title">Share what you see</h2>
      <p>
        The link holds the plan, the levers and the scenarios, and whoever opens it gets the same
        numbers. It goes to nobody but those you give it to: nothing is uploaded.
      </p>
      {rows > 0 && (
        <p>
          <label>
            <input
              type="checkbox"
              checked={withRows.value}
              onChange={(event) => {
                withRows.value = event.currentTarget.checked;
              }}
            />{" "}
            Include the {countOf(rows, "open opportunity", "open opportunities")} from your CRM
          </label>
          {!withRows.value && (
            <small>
              {" "}
              Left out, the link opens on a steady state instead, and its numbers differ.
            </small>
          )}
        </p>
      )}
      <input
        class="link"
        type="text"
        readOnly
        aria-label="Link"
        value={link.value}
        onFocus={(event) => event.currentTarget.select()}
      />
      {isLong && (
        <p class="hint">
          The link has {countWords(link.value.length)} characters. Mail and chat programs cut links
          of more than {countWords(LINK_CHARACTERS_MAX)}: send the file instead, and open it by
          dropping it on the page.
        </p>
      )}
      <p class="actions">
        <button type="button" class={isLong ? undefined : "primary"} onClick={() => void copy()}>
          {isCopied.value ? "Copied" : "Copy link"}
        </button>
        <button
          type="button"
          class={isLong ? "primary" : undefined}
          onClick={() => {
            const text = `${JSON.stringify(shared(), null, 2)}\n`;
            saveFile(`${shared().plan.name}.quotacast.json`, "application/json", text);
          }}
        >
          Save as a file
        </button>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </p>
    </dialog>
  );
}
