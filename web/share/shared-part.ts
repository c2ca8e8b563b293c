/** Under which a link's fragment holds a workspace. */
export const KEY = "share";

/** The part of an address's fragment that holds a workspace; undefined where it holds none. */
export function sharedPart(fragment: string): string | undefined {
  return new RegExp(`^#${KEY}=(.+)$`).exec(fragment)?.[1];
}
