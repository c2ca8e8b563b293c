import type { Report } from "./issue.ts";

/** Enough of a file to tell text from anything else. */
const CHARACTERS_LOOKED_AT = 100_000;

/** Text has hardly any control characters; a picture or a spreadsheet has them everywhere. */
const UNPRINTABLE_SHARE_MAX = 0.1;

/** Whether this is text at all; reports what it is where it is not, and a wrong encoding. */
export function checkText(text: string, report: Report): boolean {
  const refused = "nothing was read; export the list as CSV, encoded as UTF-8";
  if (text.includes("\u0000")) {
    report("not-text", 1, null, "a NUL character, as in a spreadsheet or UTF-16 file", refused);
    return false;
  }
  const share = unprintableShare(text.slice(0, CHARACTERS_LOOKED_AT));
  if (share > UNPRINTABLE_SHARE_MAX) {
    const percent = Math.floor(share * 100);
    report("not-text", 1, null, `${percent} % unprintable characters`, refused);
    return false;
  }
  if (text.includes("\ufffd")) {
    const found = "characters that are no UTF-8";
    report(
      "wrong-encoding",
      1,
      null,
      found,
      "read on; accented letters may be lost: save as UTF-8",
    );
  }
  return true;
}

function unprintableShare(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
    if (isControl || code === 0xfffd) count++;
  }
  return text.length === 0 ? 0 : count / text.length;
}
