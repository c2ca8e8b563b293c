import { type AsyncZippable, strToU8, type ZipOptions, zipSync } from "fflate/browser";

export { strToU8, zipSync };

type Done = (error: Error | null, archive: Uint8Array | undefined) => void;

/**
 * What the writer of workbooks zips with. The library's own makes workers out of text for files
 * that are large, which the page's policy forbids, as it forbids all code that comes from text.
 */
export function zip(files: AsyncZippable, done: Done): void {
  try {
    done(null, zipSync(files as Record<string, Uint8Array>, {} satisfies ZipOptions));
  } catch (error) {
    done(error as Error, undefined);
  }
}
