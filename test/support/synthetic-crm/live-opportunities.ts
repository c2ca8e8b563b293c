import { poissonQuantile } from "../../../engine/dist/poisson.ts";
import { exp } from "../../../engine/numeric/exp.ts";
import { dayNumber, isoDate, monthOfDay } from "../../../engine/plan/calendar.ts";
import { type Luck, USE } from "./luck.ts";
import type { OwnerTruth, SegmentTruth, SourceTruth, StageTruth, Truth } from "./truth.ts";

/** A stay in a stage: from when, and how and when it ended; "never" has no end. */
export interface Stay {
  readonly stage: string;
  readonly from: number;
  readonly to: number;
  readonly ending: "advance" | "lost" | "never";
}

/** One opportunity as it truly went, to its end, whenever that is. Moments are days since 1970. */
export interface Life {
  readonly key: string;
  readonly created: number;
  readonly source: string;
  readonly segment: SegmentTruth;
  readonly owner: OwnerTruth;
  readonly amount: number;
  readonly stays: readonly Stay[];
  readonly outcome: "won" | "lost" | "never";
  /** When it was won or lost; Infinity if never. */
  readonly ended: number;
}

/** Everything that is created from the team's start until its records end, in order of time. */
export function liveOpportunities(truth: Truth, luck: Luck): readonly Life[] {
  const [start, asOf] = [dayNumber(truth.start), dayNumber(truth.asOf)];
  const lives: Life[] = [];
  for (let day = start; day < asOf; day++) {
    for (const source of truth.sources) {
      const rate = rateOn(day, day - start, source, truth, luck);
      const what = `${isoDate(day)} ${source.source}`;
      const count = poissonQuantile(luck.uniform(what, USE.source), rate);
      for (let i = 0; i < count; i++) {
        const key = `${what} ${i}`;
        lives.push(liveOne(key, day + luck.uniform(key, USE.moment), source.source, truth, luck));
      }
    }
  }
  return lives.sort((a, b) => a.created - b.created);
}

function rateOn(day: number, age: number, source: SourceTruth, truth: Truth, luck: Luck): number {
  const { creation } = truth.shock;
  const shock = creation === 0 ? 0 : creation * quarterLuck(day, luck);
  return source.perDay * truth.season[monthOfDay(day)] * exp((source.growth * age) / 365 + shock);
}

function liveOne(key: string, created: number, source: string, truth: Truth, luck: Luck): Life {
  const segment = luck.choice(key, USE.segment, truth.segments);
  const owner = luck.choice(key, USE.owner, truth.owners);
  const score = luck.normal(key, USE.size);
  const amount =
    100 * Math.max(1, Math.round((segment.size.median / 100) * exp(segment.size.sigma * score)));
  const stays: Stay[] = [];
  let from = created;
  for (const [index, stage] of segment.stages.entries()) {
    const { winRate } = truth.shock;
    const shock = (winRate === 0 ? 0 : winRate * quarterLuck(from, luck)) + truth.sizeSlope * score;
    const stay = stayIn(stage, index, from, key, owner.odds * exp(shock), luck);
    stays.push(stay);
    from = stay.to;
    if (stay.ending !== "advance") break;
  }
  const { ending, to } = stays[stays.length - 1];
  const outcome = ending === "advance" ? "won" : ending;
  return { ...{ key, created, source, segment, owner, amount, stays, outcome }, ended: to };
}

function stayIn(
  stage: StageTruth,
  index: number,
  from: number,
  key: string,
  odds: number,
  luck: Luck,
): Stay {
  const { probability } = stage.advance;
  const weight = probability * odds;
  const advance = weight / (weight + 1 - probability);
  // The odds move advancing against the rest; the rest keeps its proportions.
  const never = (stage.never * (1 - advance)) / (1 - probability || 1);
  const u = luck.uniform(key, USE.outcome + index);
  const ending = u < advance ? "advance" : u < advance + never ? "never" : "lost";
  if (ending === "never") return { stage: stage.stage, from, to: Infinity, ending };
  const days = luck.days(key, USE.duration + index, stage[ending]);
  return { stage: stage.stage, from, to: from + days, ending };
}

/** The luck that all share in the calendar quarter of a day: a standard normal number. */
function quarterLuck(day: number, luck: Luck): number {
  const date = isoDate(Math.floor(day));
  const quarter = Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1;
  return luck.normal(`${date.slice(0, 4)}-Q${quarter}`, USE.moment);
}
