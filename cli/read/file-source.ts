import { createReadStream } from "node:fs";
import { type ByteSource, PART_BYTES } from "../../workers/byte-source.ts";
import { checkFile, type Expectation, readBytes, refuseBinary } from "./read-bytes.ts";

/** Standard input cannot be read again, so it is kept. */
const KEPT_BYTES_MAX = 500e6;

/**
 * The bytes of a file, or of standard input where the source is "-", to be read several times.
 *
 * Judges a file before it is read, so that a folder, a missing or a binary one is refused at once.
 */
export async function openFileSource(source: string, expected: Expectation): Promise<ByteSource> {
  if (source === "-")
    return keep(await readBytes(source, { ...expected, bytesMax: KEPT_BYTES_MAX }));
  await checkFile(source, expected);
  async function* parts(): AsyncGenerator<Uint8Array> {
    let isFirst = true;
    for await (const chunk of createReadStream(source, { highWaterMark: PART_BYTES })) {
      if (isFirst) refuseBinary(chunk, source, expected.what);
      isFirst = false;
      yield chunk;
    }
  }
  return { parts };
}

function keep(bytes: Buffer): ByteSource {
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += PART_BYTES) {
      yield bytes.subarray(start, start + PART_BYTES);
    }
  }
  return { parts };
}
