import type { Inquiry } from "./inquiry.ts";
import type { Leverage } from "./leverage-schema.ts";

/** Works out a part of the document, given what is known so far. */
export type LeveragePart = (inquiry: Inquiry, soFar: Leverage) => Promise<Partial<Leverage>>;
