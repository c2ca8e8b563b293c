import type { JSX } from "preact";
import { THEMES, type Theme } from "../state/theme.ts";

export interface ThemeChoiceProps {
  readonly theme: Theme;
  readonly onChoose: (theme: Theme) => void;
}

const NAMES: { readonly [theme in Theme]: string } = {
  system: "◐ as device",
  light: "☼ light",
  dark: "☾ dark",
};

/** Light, dark, or as the device is. */
export function ThemeChoice({ theme, onChoose }: ThemeChoiceProps): JSX.Element {
  return (
    <label class="theme-choice">
      <span class="visually-hidden">Colours</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((name) => name === event.currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {NAMES[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
