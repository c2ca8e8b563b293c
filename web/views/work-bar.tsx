import type { JSX } from "preact";
import { percentWords } from "../../words/percent.ts";
import { ProgressBar } from "./progress-bar.tsx";

export interface WorkBarProps {
  readonly what: string;
  /** Share that is done, in [0, 1]; undefined where nobody can say. */
  readonly done: number | undefined;
  readonly onCancel: () => void;
}

/** What is being worked out, how much of it is done, and the way out of it. */
export function WorkBar({ what, done, onCancel }: WorkBarProps): JSX.Element {
  return (
    <ProgressBar name={what} value={done} onCancel={onCancel}>
      {what}
      {done === undefined ? " …" : `: ${percentWords(done)}`}
    </ProgressBar>
  );
}
