import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** Exports made by others, beside the repository where somebody has them; none is shipped. */
export const FOLDER =
  process.env.QUOTACAST_SHARED_DATA ?? resolve(import.meta.dirname, "../../../shared/data");

export const isAbsent = !existsSync(FOLDER);

/** For the name of what is left out without it: a skipped test says so by the name of its suite. */
export const note = isAbsent ? ` (left out: no folder ${FOLDER})` : "";
