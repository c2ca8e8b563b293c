import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone, absolute: commands may be started from any folder below it. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
