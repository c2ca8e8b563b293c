import { openStream } from "../random/stream.ts";
import {
  type CommonFactorDraw,
  commonFactorOf,
  drawCommonFactor,
  QUARTERS_WANTED,
} from "./fit-common-factor.ts";
import { creationOf, drawCreation } from "./fit-creation.ts";
import { dealSizeOf, drawDealSize } from "./fit-deal-size.ts";
import type { EndingsFit } from "./fit-endings.ts";
import type { FitParts, SourceFit } from "./fit-parts.ts";
import type { ParameterSource } from "./fit-report.ts";
import type { FitSettings } from "./fit-settings.ts";
import { meanOf } from "./mean-of.ts";
import type { BookedParameter } from "./parameter-book.ts";
import { bookSegment } from "./segment-numbers.ts";
import { countOf, ENDING, type Spells } from "./spells.ts";

/** Every number of the fitted plan, with its draws: the same list for the plan and the report. */
export function bookParameters(parts: FitParts, settings: FitSettings): BookedParameter[] {
  return [
    ...parts.sources.flatMap((source, index) => bookSource(source, index, settings)),
    ...parts.sources.flatMap(({ segment }, index) =>
      segment && parts.segments ? bookSegment(segment, parts.segments, index, settings) : [],
    ),
    ...bookEndings(parts),
    ...bookDealSize(parts, settings),
    ...bookSizeEffects(parts),
    ...bookFactor(parts, settings),
  ];
}

function bookSource(
  { source: name, segment, creation }: SourceFit,
  index: number,
  { seed, draws: count }: FitSettings,
): BookedParameter[] {
  const source = segment?.segment === undefined ? name : `${name}, ${segment.segment}`;
  const next = openStream(seed, `creation ${source}`);
  const draws = Array.from({ length: count }, () => drawCreation(creation, next));
  const { perDay, dispersion, trendPerYear, seasonality } = creationOf(creation);
  const at = `creation[${index}].`;
  const n = creation.created;
  const months = seasonality.map((estimate, month) => ({
    path: `${at}seasonality[${month}]`,
    name: `season of month ${month + 1}, ${source}`,
    ...{ estimate, n, draws: draws.map((draw) => draw.seasonality[month]) },
  }));
  return [
    {
      path: `${at}perDay`,
      name: `opportunities a day, ${source}`,
      ...{ estimate: perDay, n, draws: draws.map((draw) => draw.perDay) },
    },
    {
      path: `${at}dispersion`,
      name: `evenness of weeks, ${source}`,
      ...{ estimate: dispersion, n: creation.weeks, draws: draws.map((draw) => draw.dispersion) },
    },
    ...(creation.hasTrend
      ? [
          {
            path: `${at}trendPerYear`,
            name: `growth a year, ${source}`,
            ...{ estimate: trendPerYear, n, draws: draws.map((draw) => draw.trendPerYear) },
          },
        ]
      : []),
    ...(creation.hasSeason ? months : []),
  ];
}

function bookEndings({ endings, spells, segments, stages }: FitParts): BookedParameter[] {
  const whole = segments ?? { endings, spells };
  if (stages.length === 0) return bookLaw(whole.endings, whole.spells, "process.", "won", "");
  return stages.flatMap((stage, index) =>
    bookLaw(stage.endings, stage.spells, `process.stages[${index}].`, "advance", stage.name),
  );
}

/** The numbers of a law of endings below a place in the plan. */
function bookLaw(
  { law, draws }: EndingsFit,
  spells: Spells,
  place: string,
  winning: "won" | "advance",
  stage: string,
): BookedParameter[] {
  const won = countOf(spells, ENDING.won, ENDING.wonUntimed);
  const lost = countOf(spells, ENDING.lost);
  const closed = won + lost + countOf(spells, ENDING.notWon);
  const heads: Record<string, string> = {
    won: `${winning}.probability`,
    wonDays: `${winning}.days`,
    lostDays: "lost.days",
  };
  return Object.keys(draws[0]).map((field) => {
    const [head, ...rest] = field.split(".");
    const isShare = field === "won" || field === "never";
    const named = nameOf(field, winning);
    return {
      path: [place + (heads[head] ?? head), ...rest].join("."),
      name: stage === "" ? named : `${stage}: ${named}`,
      estimate: numberAt(law, field),
      draws: draws.map((draw) => draw[field]),
      n: isShare ? closed : head === "wonDays" ? won : lost,
      isDetail: field.includes("weights"),
    };
  });
}

function nameOf(field: string, winning: "won" | "advance"): string {
  const end = winning === "won" ? "a win" : "an advance";
  const names: Record<string, string> = {
    won: winning === "won" ? "win rate" : "probability of an advance",
    never: "share that never closes",
    "wonDays.median": `median days to ${end}`,
    "wonDays.sigma": `spread of days to ${end}`,
    "lostDays.median": "median days to a loss",
    "lostDays.sigma": "spread of days to a loss",
  };
  return names[field] ?? field;
}

/** The number at a path such as `wonDays.weights[3]`. */
function numberAt(law: object, path: string): number {
  let value: unknown = law;
  for (const key of path.split(/[.[\]]+/).filter((part) => part !== "")) {
    value = Object(value)[key];
  }
  return Number(value);
}

function bookDealSize({ dealSize }: FitParts, { seed, draws: count }: FitSettings) {
  const next = openStream(seed, "deal size");
  const law = dealSizeOf(dealSize);
  const draws = Array.from({ length: count }, () => drawDealSize(dealSize, next));
  return Object.keys(draws[0]).map((field) => ({
    path: `dealSize.${field}`,
    name: field === "median" ? "median deal size" : "spread of deal sizes",
    estimate: numberAt(law, field),
    draws: draws.map((draw) => draw[field]),
    n: dealSize.n,
    isDetail: field.includes("weights"),
  }));
}

function bookSizeEffects({ sizeEffects, stages }: FitParts): BookedParameter[] {
  if (sizeEffects === undefined || stages.length > 0) return [];
  const { n, winRate, cycleTime } = sizeEffects;
  return [
    {
      path: "sizeEffects.winRate",
      name: "what size adds to the log-odds of a win",
      ...{ estimate: meanOf(winRate), draws: winRate, n },
    },
    {
      path: "sizeEffects.cycleTime",
      name: "what size adds to ln days",
      ...{ estimate: meanOf(cycleTime), draws: cycleTime, n },
    },
  ];
}

function bookFactor({ factor }: FitParts, { seed, draws: count }: FitSettings): BookedParameter[] {
  const next = openStream(seed, "common factor");
  const drawn = Array.from({ length: count }, () => drawCommonFactor(factor, next));
  const quarters = factor.quarters.length;
  const learnt: ParameterSource =
    quarters >= QUARTERS_WANTED ? "data" : quarters > 0 ? "pooled" : "assumed";
  const shared = commonFactorOf(factor);
  const book = (field: keyof CommonFactorDraw, name: string, source = learnt): BookedParameter => ({
    path: `commonFactor.${field}`,
    name: `what quarters share in ${name}`,
    estimate: shared[field],
    draws: drawn.map((draw) => draw[field]),
    ...{ n: quarters, source },
  });
  return [
    book("creation", "creation"),
    book("winRate", "the odds of winning"),
    // Wins bound what it may be, and do not tell it from what quarters share in the odds.
    book("speed", "speed", quarters > 0 ? "pooled" : "assumed"),
    book("dealSize", "deal size"),
  ];
}
