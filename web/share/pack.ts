/** A link may hold no more once unpacked: what inflates further was made to do harm. */
export const UNPACKED_CHARACTERS_MAX = 1_000_000;

/** Text as a link can hold it: deflated, then base64url. */
export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * The text that was packed.
 *
 * @throws {RangeError} if it unpacks to more than is allowed
 * @throws what the browser throws at text that was cut or is no packed text at all
 */
export async function unpack(packed: string): Promise<string> {
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > UNPACKED_CHARACTERS_MAX) {
      await reader.cancel();
      throw new RangeError(`a link holds at most ${UNPACKED_CHARACTERS_MAX} characters`);
    }
  }
}
