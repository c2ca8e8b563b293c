import type { History } from "../history/history-schema.ts";
import { dayNumber } from "../plan/calendar.ts";
import type { Opportunity } from "../plan/opportunity-schema.ts";
import type { PlanDocument } from "../plan/plan-schema.ts";
import { bookParameters } from "./book-parameters.ts";
import { calendarPeriods } from "./calendar-periods.ts";
import { commonFactorOf } from "./fit-common-factor.ts";
import { creationOf } from "./fit-creation.ts";
import { dealSizeOf } from "./fit-deal-size.ts";
import type { FitParts, SourceFit } from "./fit-parts.ts";
import type { FitSettings } from "./fit-settings.ts";
import type { Life } from "./lives.ts";
import { meanOf } from "./mean-of.ts";
import { shortNumber, uncertaintyOf } from "./parameter-book.ts";
import { planProcess } from "./plan-process.ts";
import { segmentDocument } from "./segment-numbers.ts";

/** Puts what was learnt into a plan, the open opportunities into its opening. */
export function makeFittedPlan(
  { currency, asOf: lastDay }: History,
  parts: FitParts,
  settings: FitSettings,
): PlanDocument {
  const { factor, sources, lives } = parts;
  const shared = commonFactorOf(factor);
  const { parameters, draws } = uncertaintyOf(bookParameters(parts, settings));
  const open = lives.filter(({ status }) => status === "open");
  // What a CRM keeps no versions of is known of the day on which its records end.
  const isLatest = settings.asOf >= lastDay;
  return {
    format: "quotacast-plan/1",
    name: settings.name,
    ...(currency !== undefined && { currency }),
    asOf: settings.asOf,
    periods: makePeriods(parts, settings),
    opening: {
      opportunities: open.map((life) => ({
        ...openOne(life),
        ...(isLatest && lastKnown(life.past, settings.asOf)),
      })),
    },
    creation: sources.map((source) => creationDocument(source, parts)),
    process: planProcess(parts),
    dealSize: dealSizeOf(parts.dealSize),
    ...sizeEffectsDocument(parts),
    commonFactor: {
      creation: shortNumber(shared.creation),
      winRate: shortNumber(shared.winRate),
      speed: shortNumber(shared.speed),
      dealSize: shortNumber(shared.dealSize),
      path: "constant",
    },
    uncertainty: { parameters, draws },
  };
}

/** Effects on whole cycles: those by stage would have to be learnt by stage. */
function sizeEffectsDocument({ sizeEffects, stages }: FitParts): Pick<PlanDocument, "sizeEffects"> {
  if (sizeEffects === undefined || stages.length > 0) return {};
  const mean = (draws: readonly number[]) => shortNumber(meanOf(draws));
  const { winRate, cycleTime } = sizeEffects;
  return { sizeEffects: { winRate: mean(winRate), cycleTime: mean(cycleTime) } };
}

function creationDocument(
  { source, segment, creation: fit }: SourceFit,
  { segments }: FitParts,
): PlanDocument["creation"][number] {
  const { perDay, dispersion, trendPerYear, seasonality } = creationOf(fit);
  return {
    source,
    perDay: shortNumber(perDay),
    dispersion: shortNumber(dispersion),
    ...(fit.hasTrend && { trendPerYear: shortNumber(trendPerYear) }),
    ...(fit.hasSeason && { seasonality: seasonality.map(shortNumber) }),
    ...(segment && segments && segmentDocument(segment, segments)),
  };
}

function makePeriods(
  { lives, from, today }: FitParts,
  { asOf, period, periods, quota }: FitSettings,
): PlanDocument["periods"] {
  const wins = lives.filter(({ status }) => status === "won");
  const bookedIn = (start: number, end: number) =>
    wins
      .filter((life) => life.end >= start && life.end < end)
      .reduce((sum, { amount = 0 }) => sum + amount, 0);
  const calendar = calendarPeriods(asOf, period, periods);
  const target = quota ?? averageOf(bookedIn, from, today, calendar[0]);
  return calendar.map(({ start, end }, index) => ({
    ...{ id: nameOfPeriod(start, period), start, end, quota: Math.round(100 * target) / 100 },
    booked: index === 0 ? Math.round(100 * bookedIn(dayNumber(start), today)) / 100 : 0,
  }));
}

/** What periods of this length have booked in the year before, on average. */
function averageOf(
  bookedIn: (start: number, end: number) => number,
  from: number,
  today: number,
  { start, end }: { readonly start: string; readonly end: string },
): number {
  const first = Math.max(from, today - 365);
  const length = dayNumber(end) - dayNumber(start);
  return (bookedIn(first, today) * length) / Math.max(1, today - first);
}

function nameOfPeriod(start: string, length: FitSettings["period"]): string {
  const [year, month] = [start.slice(0, 4), Number(start.slice(5, 7))];
  if (length === "year") return year;
  return length === "month" ? start.slice(0, 7) : `${year}-Q${Math.ceil(month / 3)}`;
}

function openOne({ past, amount }: Life): Opportunity {
  const { id, created, stage, stages = [], source, owner, segment, expectedClose } = past;
  const last = stages[stages.length - 1];
  const standing = last?.stage ?? stage;
  return {
    ...{ id, created, status: "open" as const },
    ...(standing !== undefined && { stage: standing }),
    ...(last !== undefined && { stageEntered: last.entered }),
    ...(amount !== undefined && { amount }),
    ...(source !== undefined && { source }),
    ...(owner !== undefined && { owner }),
    ...(segment !== undefined && { segment }),
    ...(expectedClose !== undefined && { expectedClose }),
  };
}

/** How often its close date was moved out, and its last contact: see lastTouchOf of crm. */
function lastKnown({ created, pushes, lastActivity }: Life["past"], asOf: string) {
  const isTouch = lastActivity !== undefined && lastActivity <= asOf;
  return {
    ...(pushes !== undefined && { pushes }),
    ...(isTouch && { lastTouch: lastActivity < created ? created : lastActivity }),
  };
}
