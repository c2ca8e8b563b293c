import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import seedrandom from "seedrandom";
import type { Words } from "./philox.ts";

/**
 * Turns the text of a seed into the key that every draw of a run depends on.
 *
 * seedrandom repeats a short text until it fills its state and looks at a byte of each character,
 * so "1", "11" and "111" would all be one seed. It gets the text's hash, of one length, instead.
 *
 * @throws {TypeError} if the seed is not a text: seedrandom would take entropy instead
 */
export function seedKey(seed: string): Words {
  if (typeof seed !== "string") throw new TypeError(`seed must be a text, got ${typeof seed}`);
  const next = seedrandom(bytesToHex(sha256(utf8ToBytes(seed))));
  return [next.int32(), next.int32(), next.int32(), next.int32()];
}
