import type { JSX } from "preact";
import type { Pipeline } from "../../../engine/index.ts";

export interface ImportAsOfProps {
  readonly summary: Pipeline["summary"];
  /** Takes a date, YYYY-MM-DD. */
  readonly onChoose: (asOf: string) => void;
}

/** The day that the file describes: nothing after it has happened yet. */
export function ImportAsOf({ summary, onChoose }: ImportAsOfProps): JSX.Element {
  return (
    <p class="as-of">
      <label>
        The file describes the pipeline of{" "}
        <input
          type="date"
          value={summary.asOf ?? ""}
          onChange={(event) => {
            if (event.currentTarget.value !== "") onChoose(event.currentTarget.value);
          }}
        />
      </label>{" "}
      {summary.isAsOfInferred && <em class="assumed">assumed: the latest date in it.</em>} The
      plan’s periods move to start on this day; their lengths and quotas stay.
    </p>
  );
}
