import { refuse } from "../failure.ts";

export interface Decoded {
  readonly text: string;
  /** The encoding that the bytes turned out to be in. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
}

/** What windows-1252 has in the place of Latin-1's control characters 0x80 to 0x9f. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Bytes as text: UTF-16 by its mark, else UTF-8, else what Windows programs write.
 *
 * Every byte means something in windows-1252, so it is the last resort, and the caller says so.
 */
export function decodeText(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be");
  try {
    return decode(bytes, "utf-8");
  } catch {
    return { text: decodeWindows(bytes), encoding: "windows-1252" };
  }
}

/** Bytes of a JSON document as text: JSON is UTF-8, whoever wrote it. */
export function decodeJson(bytes: Buffer, path: string): string {
  const { text, encoding } = decodeText(bytes);
  if (encoding === "windows-1252") {
    refuse("not-utf-8", `${path} is not UTF-8 text`, { path, hint: "Save it as UTF-8." });
  }
  return text;
}

function decode(bytes: Buffer, encoding: "utf-8" | "utf-16le" | "utf-16be"): Decoded {
  const isFatal = encoding === "utf-8";
  return { text: new TextDecoder(encoding, { fatal: isFatal }).decode(bytes), encoding };
}

/** Node 20's own decoder of windows-1252 takes it for Latin-1. */
function decodeWindows(bytes: Buffer): string {
  const latin = bytes.toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80]);
}
