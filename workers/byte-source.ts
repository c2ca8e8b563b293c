/** Bytes that can be read from their beginning as often as one likes, a part at a time. */
export interface ByteSource {
  readonly parts: () => AsyncIterable<Uint8Array>;
}

/** As much of a file is in memory at a time. */
export const PART_BYTES = 2 ** 18;

/** The bytes of a file as a browser has it: a worker reads them without the page's help. */
export function sourceOfBlob(blob: Blob): ByteSource {
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < blob.size; start += PART_BYTES) {
      yield new Uint8Array(await blob.slice(start, start + PART_BYTES).arrayBuffer());
    }
  }
  return { parts };
}
