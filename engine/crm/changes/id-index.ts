import type { Entries } from "../entries.ts";

/** Salesforce's ids have 15 characters in reports and three more, a checksum, everywhere else. */
const LONG_ID = /^[A-Za-z0-9]{18}$/;
const SHORT_ID_CHARACTERS = 15;

/** Finds an opportunity of the list by its id in another file; undefined where it is not there. */
export type IdIndex = (id: string) => number | undefined;

/** Ids of two files of one CRM are alike or, in Salesforce, alike in their first 15 characters. */
export function openIdIndex(entries: Entries): IdIndex {
  let short: Map<string, number> | null = null;
  const shortIndex = (): ReadonlyMap<string, number> => {
    if (short !== null) return short;
    short = new Map();
    for (let index = 0; index < entries.count(); index++) {
      const { id } = entries.at(index);
      if (LONG_ID.test(id)) short.set(id.slice(0, SHORT_ID_CHARACTERS), index);
    }
    return short;
  };
  return (id) => {
    const found = entries.indexOf(id);
    if (found !== undefined) return found;
    if (LONG_ID.test(id)) return entries.indexOf(id.slice(0, SHORT_ID_CHARACTERS));
    return id.length === SHORT_ID_CHARACTERS ? shortIndex().get(id) : undefined;
  };
}
