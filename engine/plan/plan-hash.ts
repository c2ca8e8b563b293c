import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.ts";
import type { Plan } from "./plan-schema.ts";

/** Names a plan by its content, defaults filled in: `sha256:` and 64 hexadecimal digits. */
export function planHash(plan: Plan): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(plan))))}`;
}
