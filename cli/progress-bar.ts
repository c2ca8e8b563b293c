const WIDTH = 24;
/** Redraws a second: enough to look alive, too few to slow the run. */
const INTERVAL_MS = 100;
/** A run shorter than this needs no bar. */
const QUIET_MS = 300;

export interface ProgressBar {
  update(done: number, total: number): void;
  /** Takes the bar off the screen. */
  clear(): void;
}

const count = new Intl.NumberFormat("en-US");

/** One line on stderr, drawn over itself: trials done, and the time that is left. */
export function openProgressBar(
  isShown: boolean,
  now = () => performance.now(),
  unit = "futures",
): ProgressBar {
  const start = now();
  let drawnAt = start + QUIET_MS - INTERVAL_MS;
  let isDrawn = false;

  function update(done: number, total: number): void {
    const time = now();
    if (!isShown || time - drawnAt < INTERVAL_MS) return;
    drawnAt = time;
    isDrawn = true;
    process.stderr.write(`\r\u001b[K${sayProgress(done, total, (time - start) / 1000, unit)}`);
  }
  function clear(): void {
    if (isDrawn) process.stderr.write("\r\u001b[K");
    isDrawn = false;
  }
  return { update, clear };
}

/** The bar as text: "█████░░░ 40,000 of 100,000 futures, 3 s left". */
export function sayProgress(
  done: number,
  total: number,
  seconds: number,
  unit = "futures",
): string {
  const filled = Math.floor((WIDTH * done) / total);
  const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
  const left = done > 0 ? `, ${Math.ceil((seconds * (total - done)) / done)} s left` : "";
  return `${bar} ${count.format(done)} of ${count.format(total)} ${unit}${left}`;
}
