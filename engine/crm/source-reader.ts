/** Reads a text that comes in pieces, once or twice from its beginning to its end. */
export interface SourceReader {
  /** Takes the next piece, of any length. */
  readonly push: (text: string) => void;
  /** Takes note that the text has ended; true where it is wanted again from its beginning. */
  readonly endPass: () => boolean;
}

const PIECE_CHARACTERS = 2 ** 20;

/** Gives a reader a text as often as it wants it. */
export function readWhole(reader: SourceReader, text: string): void {
  do {
    for (let start = 0; start < text.length; start += PIECE_CHARACTERS) {
      reader.push(text.slice(start, start + PIECE_CHARACTERS));
    }
  } while (reader.endPass());
}
