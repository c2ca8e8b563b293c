import { refuse } from "../failure.ts";

/** Bytes of a JSON document, or of a table, as text: UTF-16 by its mark, else UTF-8. */
export function decodeJson(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return refuse("not-utf-8", `${path} is not UTF-8 text`, { path, hint: "Save it as UTF-8." });
  }
}

function encodingOf(bytes: Buffer): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}
