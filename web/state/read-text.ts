/**
 * The text of a file: UTF-8 or, where it is not that, UTF-16 if it says so and else Windows-1252,
 * in which spreadsheets of many offices still write.
 */
export async function readText(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  for (const encoding of ["utf-8", ...utf16Of(bytes)]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** The byte order that a file's first two bytes declare. */
function utf16Of(bytes: ArrayBuffer): readonly string[] {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return ["utf-16le"];
  return first === 0xfe && second === 0xff ? ["utf-16be"] : [];
}
