import { philox } from "./philox.ts";

/** Draws that one opportunity may use: see the purposes in draw-word.ts. */
export const PURPOSES_PER_OPPORTUNITY = 128;

/** The part of a draw's address that says whose luck it is: an opportunity, a week, a factor. */
export interface Entity {
  readonly entity0: number;
  readonly entity1: number;
}

/**
 * The entity of a text such as an opportunity's id, apart from equal texts of another kind.
 *
 * Sixty-four bits: among a million ids two share their luck with probability 3e-8.
 */
export function entityOfText(kind: string, text: string): Entity {
  let hash0 = 0x243f6a88;
  let hash1 = 0x85a308d3;
  // The kind ends in a character that no JSON name needs, so ("a", "bc") differs from ("ab", "c").
  for (const character of `${kind}\u0000${text}`) {
    const code = character.codePointAt(0) as number;
    hash0 = Math.imul(hash0 ^ code, 0x9e3779b1);
    hash1 = Math.imul(hash1 ^ code, 0x5f356495) ^ (hash0 >>> 15);
    hash0 ^= hash1 >>> 13;
  }
  return mixed(hash0, hash1, 0, 0);
}

/** The entity of one cell, such as a week, of another entity, such as a source. */
export function entityOfCell({ entity0, entity1 }: Entity, index: number): Entity {
  return mixed(entity0, entity1, index, 1);
}

/** The entity of the opportunity at an index within a cell, from 0. */
export function entityAt({ entity0, entity1 }: Entity, index: number): Entity {
  return { entity0: (entity0 + index * PURPOSES_PER_OPPORTUNITY) | 0, entity1 };
}

function mixed(a: number, b: number, c: number, d: number): Entity {
  const [entity0, entity1] = philox([a, b, c, d], 0x13198a2e, 0x03707344);
  return { entity0, entity1 };
}
