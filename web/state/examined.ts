import type { Hygiene } from "../../engine/index.ts";
import type { ImportedFiles } from "../../workers/run-pool.ts";
import type { Importing } from "./importing.ts";

/**
 * What was found in a CRM's records, of the export that a plan was opened with. It is kept with the
 * workspace in the browser, and never leaves it in a link or a file.
 */
export interface Examined {
  readonly fileName: string;
  readonly hygiene: Hygiene;
  readonly found: ImportedFiles["found"];
}

export function examinedOf({ files, reading }: Importing): Examined | undefined {
  if (reading === undefined) return undefined;
  const { hygiene, found } = reading;
  return { fileName: files.opportunities.name, hygiene, found };
}
