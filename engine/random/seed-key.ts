import seedrandom from "seedrandom";
import type { Words } from "./philox.ts";

/**
 * Turns the text of a seed into the key that every draw of a run depends on.
 *
 * @throws {TypeError} if the seed is not a text: seedrandom would take entropy instead
 */
export function seedKey(seed: string): Words {
  if (typeof seed !== "string") throw new TypeError(`seed must be a text, got ${typeof seed}`);
  const next = seedrandom(seed);
  return [next.int32(), next.int32(), next.int32(), next.int32()];
}
