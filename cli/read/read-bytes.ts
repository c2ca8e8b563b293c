import { constants, createReadStream } from "node:fs";
import { access, stat } from "node:fs/promises";
import { refuse } from "../failure.ts";
import { formatBytes } from "../print/format-bytes.ts";

/** What a source is expected to hold, and how much of it is bearable. */
export interface Expectation {
  /** For messages, such as "a plan (JSON)". */
  readonly what: string;
  readonly bytesMax: number;
  /** Longest line, where lines matter: a longer one means a broken or foreign file. */
  readonly lineBytesMax?: number;
  /** What to do about a source that is too large. */
  readonly hint: string;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The bytes of a file, or of standard input where the source is "-".
 *
 * Judges while it reads, so that a source that is too large, has no lines or is no text is refused
 * after its first chunks, with memory bounded by `bytesMax`.
 */
export async function readBytes(source: string, expected: Expectation): Promise<Buffer> {
  if (source === "-") return collect(process.stdin, "standard input", expected);
  await checkFile(source, expected);
  return collect(createReadStream(source, { highWaterMark: 1 << 20 }), source, expected);
}

/** Refuses what is no file to be read, or too large a one, before it is read. */
export async function checkFile(path: string, expected: Expectation): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => refuseFile(path, error));
  if (found.isDirectory()) {
    refuse("not-a-file", `${path} is a folder, not ${expected.what}`, { path });
  }
  if (found.size > expected.bytesMax) refuseSize(path, found.size, expected);
  await access(path, constants.R_OK).catch((error) => refuseFile(path, error));
}

function refuseFile(path: string, { code }: NodeJS.ErrnoException): never {
  if (code === "ENOENT" || code === "ENOTDIR") {
    return refuse("file-not-found", `there is no file ${path}`, { path });
  }
  if (code === "EACCES" || code === "EPERM") {
    return refuse("file-not-readable", `${path} may not be read by this user`, { path });
  }
  return refuse("file-not-readable", `${path} cannot be read (${code ?? "unknown reason"})`, {
    path,
  });
}

function refuseSize(path: string, bytes: number, { what, bytesMax, hint }: Expectation): never {
  const sizes = `${formatBytes(bytes)}, at most ${formatBytes(bytesMax)}`;
  return refuse("input-too-large", `${path} is too large for ${what}: ${sizes}`, { path, hint });
}

async function collect(
  stream: AsyncIterable<Buffer | string>,
  path: string,
  expected: Expectation,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let lineBytes = 0;
  for await (const piece of stream) {
    const chunk = typeof piece === "string" ? Buffer.from(piece) : piece;
    if (!isUtf16(chunks[0] ?? chunk)) refuseNul(chunk, path, expected.what);
    bytes += chunk.length;
    if (bytes > expected.bytesMax) refuseSize(path, bytes, expected);
    const lastBreak = Math.max(chunk.lastIndexOf(LINE_FEED), chunk.lastIndexOf(CARRIAGE_RETURN));
    lineBytes = lastBreak < 0 ? lineBytes + chunk.length : chunk.length - lastBreak - 1;
    if (lineBytes > (expected.lineBytesMax ?? expected.bytesMax)) refuseLine(path, expected);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Excel's "Unicode text": told from a binary file by its byte order mark. */
function isUtf16(chunk: Buffer): boolean {
  return (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff);
}

/** Refuses what is no text, told by its first bytes. */
export function refuseBinary(chunk: Buffer, path: string, what: string): void {
  if (!isUtf16(chunk)) refuseNul(chunk, path, what);
}

function refuseNul(chunk: Buffer, path: string, what: string): void {
  if (!chunk.includes(0)) return;
  const isZip = chunk[0] === 0x50 && chunk[1] === 0x4b;
  const hint = isZip
    ? "It looks like an Excel workbook: open it and save the sheet as CSV."
    : "Name a text file.";
  refuse("binary-file", `${path} is a binary file, not ${what}`, { path, hint });
}

function refuseLine(path: string, { what, lineBytesMax = 0 }: Expectation): never {
  const longest = formatBytes(lineBytesMax);
  return refuse("line-too-long", `${path} has a line longer than ${longest}: it is not ${what}`, {
    path,
    hint: "Export the file again.",
  });
}
