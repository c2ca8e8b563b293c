import type { RunOptions } from "../../workers/run-job.ts";
import { openProgressBar } from "../progress-bar.ts";
import type { Terminal } from "../terminal.ts";

/** What a run is told by whoever watches it, whatever it results in. */
type Watching = Pick<RunOptions<unknown>, "onProgress" | "onNote" | "signal">;

/** Does a run that the terminal shows the progress and the incidents of. */
export async function watchRun<Result>(
  terminal: Terminal,
  signal: AbortSignal,
  run: (watching: Watching) => Promise<Result>,
): Promise<Result> {
  const bar = openProgressBar(terminal.showsProgress);
  try {
    return await run({
      signal,
      onProgress: ({ trials, total }) => bar.update(trials, total),
      onNote({ message }) {
        bar.clear();
        terminal.say(`Note: ${message}.`);
      },
    });
  } finally {
    bar.clear();
  }
}
