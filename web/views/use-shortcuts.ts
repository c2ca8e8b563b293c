import { useEffect } from "preact/hooks";

/** What a key does, by its `key`; with "mod+" (Ctrl, or Cmd on a Mac) and "shift+" before it. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Keys that act on the whole page, except where they would act on a text that is typed. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.altKey) return;
        if (event.key !== "Escape" && isTyping(event.target)) return;
        const act = shortcuts[nameOf(event)];
        // Esc closes what the browser has opened, such as a dialog, and no more.
        if (!act || document.querySelector("dialog[open], :popover-open")) return;
        act();
        if (event.key !== "Escape") event.preventDefault();
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [shortcuts]);
}

function nameOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  if (!ctrlKey && !metaKey) return key;
  return `mod+${shiftKey ? "shift+" : ""}${key.toLowerCase()}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches("input:not([type=range], [type=checkbox]), select, textarea");
}
