import { ownText } from "./own-text.ts";

/** Names by number: an export repeats its stages and people in every row. */
export interface NamePool {
  readonly at: (index: number) => string;
  /** The number of a name; a new name gets the next. */
  readonly indexOf: (name: string) => number;
}

export function openNamePool(): NamePool {
  const names: string[] = [""];
  const indices = new Map<string, number>([["", 0]]);
  return {
    at: (index) => names[index],
    indexOf(name) {
      const known = indices.get(name);
      if (known !== undefined) return known;
      const own = ownText(name);
      names.push(own);
      indices.set(own, names.length - 1);
      return names.length - 1;
    },
  };
}
