import { useEffect } from "preact/hooks";

/** What a key does, by its `key`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Single keys that act on the whole page, except where the key would be typed. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key.length === 1 && isTyping(event.target)) return;
        const act = shortcuts[event.key];
        if (!act) return;
        act();
        // Esc also closes what the browser has opened, such as a dialog.
        if (event.key !== "Escape") event.preventDefault();
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [shortcuts]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches("input[type=text], input[type=date], select, textarea");
}
