import { refuse } from "../failure.ts";

const COMPARISONS = [">=", "<=", ">", "<", "=="] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A claim about a forecast, such as `pHit>=0.8`. */
export interface Assertion {
  /** As it was typed. */
  readonly text: string;
  /** A path into the forecast document. */
  readonly figure: string;
  readonly comparison: Comparison;
  readonly bound: number;
}

const SHAPE = /^(?<figure>[^<>=]+?)\s*(?<comparison>>=|<=|==|>|<)\s*(?<bound>[^<>=]+)$/;
const HINT = 'Write it as "pHit>=0.8" or "periods[0].bookings.mean>250000".';

/** Reads an --assert expression; refuses one that is no comparison of a figure with a number. */
export function readAssertion(text: string): Assertion {
  const { figure, comparison: sign, bound: limit = "" } = SHAPE.exec(text.trim())?.groups ?? {};
  const comparison = COMPARISONS.find((known) => known === sign);
  const bound = readBound(limit);
  if (comparison && Number.isFinite(bound)) return { text: text.trim(), figure, comparison, bound };
  return refuse("bad-assertion", `--assert ${JSON.stringify(text)} is no comparison`, {
    path: "--assert",
    hint: HINT,
  });
}

/** A number as people type it: `0.8`, `80%`, `250_000`, `2.5e5`. */
function readBound(text: string): number {
  const bare = text.trim().replaceAll("_", "");
  if (bare.endsWith("%")) return readBound(bare.slice(0, -1)) / 100;
  return bare === "" ? Number.NaN : Number(bare);
}
