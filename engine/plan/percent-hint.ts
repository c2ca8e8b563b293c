import { tidyNumber } from "./tidy-number.ts";

/** What to say to a person who gave a rate in percent: all rates are in [0, 1]. */
export function percentHint(percent: number): string {
  return `write ${percent} % as ${tidyNumber(percent / 100)}`;
}
