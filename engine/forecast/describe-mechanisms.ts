import { dayNumber, isoDate } from "../plan/calendar.ts";
import type { Model } from "../process/model.ts";
import type { BlockSummary } from "../simulate/block-summary.ts";
import type { Columns } from "../simulate/columns.ts";
import { seatNames } from "../simulate/compile-life-staff.ts";
import type { CompiledRun } from "../simulate/compiled-run.ts";
import { LIFE, type LifeColumns, type LifeCount, WEEK_COUNTS } from "../simulate/life-columns.ts";
import type { LifeRun } from "../simulate/life-run.ts";
import { describeErrors } from "./describe-errors.ts";
import { describeTally, meanOf } from "./describe-outcome.ts";
import { errorInflation } from "./error-inflation.ts";
import type { Mechanisms } from "./mechanisms-schema.ts";
import { shareError } from "./share-error.ts";

type Mean = Mechanisms["capture"]["won"];

/** What is read of a run's tallies, by name. */
interface Readings {
  readonly model: Model;
  readonly columns: Columns;
  readonly life: LifeColumns;
  readonly tables: LifeRun;
  readonly summary: BlockSummary;
  readonly inflation: number;
  count(name: LifeCount, unit?: number): Mean;
  tally(column: number, unit: number): Mean;
}

const HUNDREDTHS = 100;
const THOUSANDTHS = 1000;

/** Describes what the mechanisms of a plan did; undefined where it has none. */
export function describeMechanisms(
  { model, columns, life: tables }: CompiledRun,
  summary: BlockSummary,
): Mechanisms | undefined {
  const { life } = columns;
  if (life === undefined || tables === undefined) return undefined;
  const inflation = errorInflation(summary, 0);
  const tally = (column: number, unit: number) => meanOf(summary, column, unit, inflation);
  const count = (name: LifeCount, unit = 1) => tally(life.counts + LIFE[name], unit);
  const read = { model, columns, life, tables, summary, inflation, count, tally };
  const { plan } = model;
  const { disqualification } = tables.regimes[1].rules ? { disqualification: true } : plan;
  return {
    warmUpDays: tables.warmUpDays,
    creation: describeCreation(read),
    capture: describeCapture(read),
    truth: describeTruth(read),
    ...(plan.capacity && { attention: describeAttention(read) }),
    ...(plan.pushes && { pushes: describePushes(read) }),
    ...(disqualification && { disqualification: describeDisqualified(read) }),
    ...(plan.stalls && { stalls: { stalled: count("stalled"), died: count("died") } }),
    ...(plan.market && { market: describeMarket(read, plan.market.contacts) }),
    ...(plan.reps && { reps: describeReps(read) }),
    weeks: describeWeeks(read),
    errors: describeErrors(model, summary, inflation),
    runwayWeeks: runway(read),
  };
}

function describeCreation({ count, tally, columns, model }: Readings): Mechanisms["creation"] {
  const created = tally(columns.pipeline + 1, 1);
  const { qualification: gate } = model.plan;
  const [qualified, accepted] = [count("marketingQualified"), count("accepted")];
  return {
    ...(gate && { candidates: count("candidates"), accepted }),
    ...(gate?.marketing && {
      marketingQualified: qualified,
      acceptance: over(accepted.mean, qualified.mean),
    }),
    created,
    createdReal: count("createdReal"),
    createdPremature: count("createdPremature"),
    qualifiedShare: over(count("createdReal").mean, created.mean),
    createdValue: count("createdValue", model.minorUnits),
  };
}

function describeCapture({ count, tally, columns, model }: Readings): Mechanisms["capture"] {
  const [created, won, lost] = [1, 2, 3].map((index) => tally(columns.pipeline + index, 1));
  const [fromOpen, fromNew] = [columns.fromOpen, columns.fromNew].map((column) =>
    tally(column, model.minorUnits),
  );
  const closed = won.mean + lost.mean + count("disqualified").mean;
  return {
    won,
    winRate: over(won.mean, closed),
    createdPerWin: over(created.mean, won.mean),
    ...(model.plan.qualification?.marketing && {
      reportedConversion: over(won.mean, count("marketingQualified").mean),
    }),
    cycleDays: over(count("wonDays", HUNDREDTHS).mean, won.mean),
    wonSize: over(fromOpen.mean + fromNew.mean, won.mean),
    badFitWins: count("badFitWins"),
  };
}

function describeTruth({ count, model }: Readings): Mechanisms["truth"] {
  const { minorUnits, periods } = model;
  const value = (name: LifeCount) => count(name, minorUnits);
  const missing = (periods[0].quota - periods[0].booked) / minorUnits;
  const [weighted, booked] = [value("weightedPipeline"), value("bookedFromPipeline")];
  return {
    recordedAtStart: value("openValueAtStart"),
    liveAtStart: value("liveValueAtStart"),
    phantomAtStart: value("phantomValueAtStart"),
    dueAtStart: value("dueValueAtStart"),
    coverageDue: missing > 0 ? value("dueValueAtStart").mean / missing : null,
    recordedAtEnd: value("openValueAtEnd"),
    liveAtEnd: value("liveValueAtEnd"),
    integrityAtEnd: over(value("liveValueAtEnd").mean, value("openValueAtEnd").mean),
    openLiveAtStart: count("liveAtStart"),
    openLiveAtEnd: count("liveAtEnd"),
    weightedPipeline: weighted,
    bookedFromPipeline: booked,
    forecastBias: weighted.mean - booked.mean,
  };
}

function describeAttention({ count }: Readings): NonNullable<Mechanisms["attention"]> {
  const [open, used] = [count("openWeeks").mean, count("usedHours", HUNDREDTHS)];
  const phantom = count("phantomHours", HUNDREDTHS);
  return {
    openPerRep: over(open, count("repWeeks").mean),
    focus: over(count("attentionWeeks", THOUSANDTHS).mean, open),
    captureHours: count("captureHours", HUNDREDTHS),
    usedHours: used,
    phantomHours: phantom,
    phantomShare: over(phantom.mean, used.mean),
  };
}

function describePushes({ count }: Readings): NonNullable<Mechanisms["pushes"]> {
  const closedByPushes = {
    "0": count("pushed0"),
    "1": count("pushed1"),
    "2": count("pushed2"),
    "3+": count("pushed3"),
  };
  return { pushes: count("pushes"), closedByPushes };
}

function describeDisqualified({ count }: Readings): NonNullable<Mechanisms["disqualification"]> {
  return {
    closed: count("disqualified"),
    phantoms: count("disqualifiedPhantoms"),
    goodDealsKilled: count("goodDealsKilled"),
    hoursFreedPerWeek: count("hoursFreed", HUNDREDTHS),
  };
}

function describeMarket({ count }: Readings, contacts: number): NonNullable<Mechanisms["market"]> {
  const contactsLeft = count("contactsLeft");
  return { contactsLeft, shareLeft: contactsLeft.mean / contacts, burned: count("contactsBurned") };
}

function describeReps(read: Readings): NonNullable<Mechanisms["reps"]> {
  const { model, life, tables, summary, inflation, tally } = read;
  return {
    hitting: describeTally(summary, life.counts + LIFE.repsHit, 1, inflation),
    left: read.count("repsLeft"),
    seats: seatNames(model.plan).map((name, seat) => {
      const column = life.reps + 2 * seat;
      const pHit = tally(column + 1, 1).mean;
      const quota = tables.staff.quotas[seat] / model.minorUnits;
      const bookings = tally(column, model.minorUnits);
      const pHitStandardError = inflation * shareError(pHit, summary.trials);
      return { name, quota, bookings, pHit, pHitStandardError };
    }),
  };
}

function describeWeeks({ life, model, tally }: Readings): Mechanisms["weeks"] {
  const origin = dayNumber(model.plan.asOf);
  return Array.from({ length: life.weekCount }, (_, week) => {
    const column = life.weeks + WEEK_COUNTS.length * week;
    return {
      date: isoDate(origin + 7 * week),
      open: tally(column, 1).mean,
      openLive: tally(column + 1, 1).mean,
      openValue: tally(column + 2, model.minorUnits).mean,
      created: tally(column + 3, 1).mean,
      focus: tally(column + 4, THOUSANDTHS).mean,
    };
  });
}

/** No creation, no capture: what is open now lasts so long. */
function runway({ columns, model, tally }: Readings): number | null {
  const quota = model.periods.reduce((sum, period) => sum + period.quota, 0) / model.minorUnits;
  const perWeek = quota / (model.horizonDays / 7);
  return over(tally(columns.fromOpen, model.minorUnits).mean, perWeek);
}

function over(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
