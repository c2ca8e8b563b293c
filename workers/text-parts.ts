import type { ByteSource } from "./byte-source.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What windows-1252 has in the place of Latin-1's control characters 0x80 to 0x9f. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * The encoding of a text: UTF-16 by its mark, else UTF-8 if all of it is that, else what Windows
 * programs write. Every byte means something in windows-1252, so it is the last resort.
 */
export async function findEncoding(source: ByteSource): Promise<Encoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  try {
    for await (const bytes of source.parts()) {
      if (isFirst && bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
      if (isFirst && bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
      isFirst = false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "windows-1252";
    throw error;
  }
}

/** The text of some bytes, part by part; a character that a part cuts is whole in the next. */
export async function* textParts(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding === "windows-1252" ? "latin1" : encoding);
  const mend = encoding === "windows-1252" ? withWindowsSigns : (text: string) => text;
  for await (const bytes of source.parts()) yield mend(decoder.decode(bytes, { stream: true }));
  yield mend(decoder.decode());
}

/** Node 20 takes windows-1252 for Latin-1; where a runtime does not, nothing is left to mend. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80]);
}
