import type { LifeColumns } from "./life-columns.ts";
import { LIFE, type LifeCount } from "./life-columns.ts";

/**
 * Two sums of tallies that are told together, as a ratio or a difference: how surely depends on how
 * they move together from future to future.
 */
export interface Pair {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** The pairs of a plan's mechanisms, in the order of their columns. */
export const PAIRS = [
  "acceptance",
  "qualifiedShare",
  "winRate",
  "createdPerWin",
  "reportedConversion",
  "cycleDays",
  "wonSize",
  "integrityAtEnd",
  "forecastBias",
  "openPerRep",
  "focus",
  "phantomShare",
] as const;

export type PairName = (typeof PAIRS)[number];

/**
 * Where the tallies of each pair are.
 *
 * @param shared first tallies of the pipeline counts, and of bookings from open and from new
 */
export function layOutPairs(
  life: LifeColumns,
  shared: { readonly pipeline: number; readonly fromOpen: number; readonly fromNew: number },
): readonly Pair[] {
  const at = (name: LifeCount) => life.counts + LIFE[name];
  const [created, won, lost] = [1, 2, 3].map((index) => shared.pipeline + index);
  const pairs: Readonly<Record<PairName, Pair>> = {
    acceptance: { above: [at("accepted")], below: [at("marketingQualified")] },
    qualifiedShare: { above: [at("createdReal")], below: [created] },
    winRate: { above: [won], below: [won, lost, at("disqualified")] },
    createdPerWin: { above: [created], below: [won] },
    reportedConversion: { above: [won], below: [at("marketingQualified")] },
    cycleDays: { above: [at("wonDays")], below: [won] },
    wonSize: { above: [shared.fromOpen, shared.fromNew], below: [won] },
    integrityAtEnd: { above: [at("liveValueAtEnd")], below: [at("openValueAtEnd")] },
    forecastBias: { above: [at("weightedPipeline")], below: [at("bookedFromPipeline")] },
    openPerRep: { above: [at("openWeeks")], below: [at("repWeeks")] },
    focus: { above: [at("attentionWeeks")], below: [at("openWeeks")] },
    phantomShare: { above: [at("phantomHours")], below: [at("usedHours")] },
  };
  return PAIRS.map((name) => pairs[name]);
}
