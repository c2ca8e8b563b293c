import type { JSX } from "preact";

/** One chart in one state. */
export interface Exhibit {
  readonly id: string;
  /** What to look for. */
  readonly title: string;
  readonly picture: JSX.Element;
}
