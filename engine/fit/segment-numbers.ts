import type { PlanDocument } from "../plan/plan-schema.ts";
import { openStream } from "../random/stream.ts";
import { dealSizeOf, drawDealSize } from "./fit-deal-size.ts";
import type { SegmentFit, SegmentsFit } from "./fit-segments.ts";
import type { FitSettings } from "./fit-settings.ts";
import { meanOf } from "./mean-of.ts";
import { type BookedParameter, shortNumber } from "./parameter-book.ts";

type Creation = PlanDocument["creation"][number];

/** What a segment's creation says of its opportunities in the plan. */
export function segmentDocument(
  { segment, winRate, cycleTime, dealSize }: SegmentFit,
  { dealSize: common }: SegmentsFit,
): Pick<Creation, "segment" | "winRate" | "cycleTime" | "dealSize"> {
  const law = dealSizeOf(common);
  const factor = meanOf(dealSize);
  const own =
    "edges" in law
      ? { ...law, edges: law.edges.map((edge) => shortNumber(factor * edge)) }
      : { ...law, ...("median" in law && { median: shortNumber(factor * law.median) }) };
  return {
    ...(segment !== undefined && { segment }),
    winRate: shortNumber(meanOf(winRate)),
    cycleTime: shortNumber(meanOf(cycleTime)),
    dealSize: own,
  };
}

/** A segment's numbers with their draws, for each creation that has them. */
export function bookSegment(
  { segment = "other segments", lives, wins, winRate, cycleTime, dealSize }: SegmentFit,
  { dealSize: common }: SegmentsFit,
  index: number,
  { seed }: FitSettings,
): BookedParameter[] {
  const at = `creation[${index}].`;
  const closed = lives.filter(({ status }) => status !== "open").length;
  // The same luck for every creation: what segments have in common is one thing.
  const next = openStream(seed, "deal size in common");
  const drawn = dealSize.map(() => drawDealSize(common, next));
  const estimates = Object(dealSizeOf(common));
  const sizes = Object.keys(drawn[0]).map((field): BookedParameter => {
    const isMedian = field === "median";
    const draws = drawn.map((draw, i) => draw[field] * (isMedian ? dealSize[i] : 1));
    return {
      path: `${at}dealSize.${field}`,
      name: isMedian ? `median deal size, ${segment}` : `spread of deal sizes, ${segment}`,
      estimate: isMedian ? estimates.median * meanOf(dealSize) : Number(estimates[field] ?? 0),
      ...{ draws, n: wins, isDetail: field.includes("weights") },
    };
  });
  return [
    {
      ...{ path: `${at}winRate`, name: `win rate, ${segment}` },
      ...{ estimate: meanOf(winRate), draws: winRate, n: closed },
    },
    {
      ...{ path: `${at}cycleTime`, name: `days over everybody's, ${segment}` },
      ...{ estimate: meanOf(cycleTime), draws: cycleTime, n: closed },
    },
    ...sizes,
  ];
}
