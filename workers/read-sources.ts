import {
  type Export,
  openExportReader,
  type PipelineOptions,
  type SourceReader,
} from "../engine/index.ts";
import type { ByteSource } from "./byte-source.ts";
import { type Encoding, findEncoding, textParts } from "./text-parts.ts";

/** The files of an export. */
export interface ExportSources {
  /** The list of opportunities. */
  readonly opportunities: ByteSource;
  /** The history of their changes, where there is one. */
  readonly history?: ByteSource;
}

/** What was read, and the encodings that the files turned out to be in. */
export interface SourcesReading {
  readonly read: Export;
  readonly encodings: { readonly opportunities: Encoding; readonly history?: Encoding };
}

/**
 * Reads an export from files of any size: parts of them are in memory, never the whole.
 *
 * @param onRead called as bytes are read; each file is read three times
 * @throws {RangeError} if an option is not what its type and comment say; what the source throws
 */
export async function readSources(
  { opportunities, history }: ExportSources,
  options: PipelineOptions,
  onRead: (bytes: number) => void = () => {},
): Promise<SourcesReading> {
  const reader = openExportReader(options);
  const listEncoding = await feed(reader.list, opportunities, onRead);
  if (history === undefined) {
    return { read: reader.finish(), encodings: { opportunities: listEncoding } };
  }
  const historyEncoding = await feed(reader.openHistory(), history, onRead);
  const encodings = { opportunities: listEncoding, history: historyEncoding };
  return { read: reader.finish(), encodings };
}

async function feed(
  reader: SourceReader,
  source: ByteSource,
  onRead: (bytes: number) => void,
): Promise<Encoding> {
  const told = telling(source, onRead);
  const encoding = await findEncoding(told);
  do {
    for await (const text of textParts(told, encoding)) reader.push(text);
  } while (reader.endPass());
  return encoding;
}

function telling(source: ByteSource, onRead: (bytes: number) => void): ByteSource {
  async function* parts(): AsyncGenerator<Uint8Array> {
    for await (const bytes of source.parts()) {
      onRead(bytes.length);
      yield bytes;
    }
  }
  return { parts };
}
