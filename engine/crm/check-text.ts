import type { Report } from "./issue.ts";

/** Enough of a file to tell text from anything else. */
const CHARACTERS_LOOKED_AT = 100_000;

/** Text has hardly any control characters; a picture or a spreadsheet has them everywhere. */
const UNPRINTABLE_SHARE_MAX = 0.1;

/** Looks at a text piece by piece, for whether it is one. */
export interface TextCheck {
  /** Whether this is text so far; reports what it is where it is not, and a wrong encoding. */
  readonly note: (piece: string) => boolean;
}

export function openTextCheck(report: Report): TextCheck {
  let looked = 0;
  let unprintable = 0;
  let isTold = false;
  const refuse = (found: string): false => {
    const action = "nothing was read; export the list as CSV, encoded as UTF-8";
    report("not-text", 1, null, found, action);
    return false;
  };
  function note(piece: string): boolean {
    if (piece.includes("\u0000")) {
      return refuse("a NUL character, as in a spreadsheet or UTF-16 file");
    }
    if (looked < CHARACTERS_LOOKED_AT) {
      const head = piece.slice(0, CHARACTERS_LOOKED_AT - looked);
      looked += head.length;
      unprintable += unprintableCharacters(head);
      const share = unprintable / looked;
      if (share > UNPRINTABLE_SHARE_MAX) {
        return refuse(`${Math.floor(share * 100)} % unprintable characters`);
      }
    }
    if (!isTold && piece.includes("\ufffd")) {
      isTold = true;
      const action = "read on; accented letters may be lost: save as UTF-8";
      report("wrong-encoding", 1, null, "characters that are no UTF-8", action);
    }
    return true;
  }
  return { note };
}

function unprintableCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
    if (isControl || code === 0xfffd) count++;
  }
  return count;
}
