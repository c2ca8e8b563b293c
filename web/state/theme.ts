import { type Signal, signal } from "@preact/signals";

export const THEMES = ["system", "light", "dark"] as const;

/** What the reader chose; "system" follows the device. */
export type Theme = (typeof THEMES)[number];

const KEY = "quotacast-theme";

/** The theme chosen on an earlier visit, put on the page. */
export function openTheme(): Signal<Theme> {
  const stored = THEMES.find((theme) => theme === localStorage.getItem(KEY));
  const theme = signal<Theme>(stored ?? "system");
  show(theme.value);
  return theme;
}

export function chooseTheme(theme: Signal<Theme>, chosen: Theme): void {
  theme.value = chosen;
  localStorage.setItem(KEY, chosen);
  show(chosen);
}

function show(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
