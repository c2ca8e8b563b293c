/** Ids are kept as one text for so many: a million texts of their own take four times as much. */
const IDS_A_BLOCK = 1024;

const SLOTS_FIRST = 2048;

/** In the table of slots, nothing. */
const FREE = -1;

/** The ids of a file, each once, by their number and back. */
export interface Ids {
  readonly count: () => number;
  /** Takes a new id, which gets the next number. */
  readonly add: (id: string) => void;
  readonly at: (index: number) => string;
  /** The number of an id; undefined where there is none. */
  readonly indexOf: (id: string) => number | undefined;
}

export function openIds(): Ids {
  const blocks: { readonly text: string; readonly ends: Uint32Array }[] = [];
  let last: string[] = [];
  // Numbers by hash; of equal hashes the next free slot (linear probing, at most half are taken).
  let slots = new Int32Array(SLOTS_FIRST).fill(FREE);

  function count(): number {
    return blocks.length * IDS_A_BLOCK + last.length;
  }

  function at(index: number): string {
    const block = blocks[Math.floor(index / IDS_A_BLOCK)];
    const place = index % IDS_A_BLOCK;
    if (block === undefined) return last[place];
    return block.text.slice(place === 0 ? 0 : block.ends[place - 1], block.ends[place]);
  }

  /** The slot of an id, or the one that it would be put in. */
  function slotOf(id: string): number {
    let slot = hashOf(id) & (slots.length - 1);
    while (slots[slot] !== FREE && at(slots[slot]) !== id) slot = (slot + 1) & (slots.length - 1);
    return slot;
  }

  function add(id: string): void {
    const index = count();
    slots[slotOf(id)] = index;
    last.push(id);
    if (last.length === IDS_A_BLOCK) {
      blocks.push(joined(last));
      last = [];
    }
    if (2 * count() > slots.length) widen();
  }

  function widen(): void {
    slots = new Int32Array(2 * slots.length).fill(FREE);
    for (let index = 0; index < count(); index++) slots[slotOf(at(index))] = index;
  }

  return {
    ...{ count, add, at },
    indexOf(id) {
      const index = slots[slotOf(id)];
      return index === FREE ? undefined : index;
    },
  };
}

function joined(ids: readonly string[]) {
  let end = 0;
  const ends = Uint32Array.from(ids, (id) => {
    end += id.length;
    return end;
  });
  return { text: ids.join(""), ends };
}

/** Neighbouring ids differ in their last characters: all bits of the hash depend on each. */
function hashOf(id: string): number {
  let hash = 0x243f6a88;
  for (let place = 0; place < id.length; place++) {
    hash = Math.imul(hash ^ id.charCodeAt(place), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}
