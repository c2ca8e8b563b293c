/** What the engine says as a page sets it: a typewriter's apostrophe becomes one of type. */
export function typeset(message: string): string {
  return message.replaceAll(/(?<=\p{L})'/gu, "’");
}
