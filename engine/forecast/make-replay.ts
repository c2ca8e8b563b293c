import { dayNumber, isoDate } from "../plan/calendar.ts";
import type { Opportunity } from "../plan/opportunity-schema.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { stageNames } from "../plan/stage-names.ts";
import { VERDICT } from "../process/gate.ts";
import { type Entity, entityOfText } from "../random/entity.ts";
import { seatNames } from "../simulate/compile-life-staff.ts";
import { type DiaryEntry, type DiaryEvent, RULES } from "../simulate/diary.ts";
import { replayTrial } from "../simulate/replay-trial.ts";
import type { RunRequest } from "../simulate/run-request.ts";
import { headOf } from "./make-forecast.ts";
import type { Lived, Replay } from "./replay-schema.ts";

/** What numbers of a diary are called in a plan. */
interface Names {
  /** What the opening's list says of it, if it is there. */
  readonly listed: (entity: Entity) => Opportunity | undefined;
  readonly stage: (index: number) => string;
  readonly rep: (seat: number) => string;
  readonly date: (day: number) => string;
  readonly money: (minor: number) => number;
}

/**
 * One future of a run, told opportunity by opportunity: the same as the run has, to the bit.
 *
 * @param trial index of the future within the run, from 0
 * @throws {RangeError} if the run has no such future
 */
export function makeReplay(request: RunRequest, trial: number): Replay {
  const { run, diary, periods, draw } = replayTrial(request, trial);
  const { plan, minorUnits } = run.model;
  const names = namesOf(plan, minorUnits);
  const { method: _, format: __, ...head } = headOf(request, request.trials, "simulated");
  const booked = plan.periods.reduce((sum, period) => sum + period.booked, 0);
  const inPeriod = (index: number) => names.money(periods[index]) + plan.periods[index].booked;
  return {
    format: "quotacast-replay/1",
    ...head,
    trial,
    draw: draw ?? null,
    factor: diary.factor,
    booked,
    total: booked + names.money(periods.reduce((sum, bookings) => sum + bookings, 0)),
    quota: names.money(run.model.periods.reduce((sum, { quota }) => sum + quota, 0)),
    periods: run.model.periods.map(({ quota }, index) => ({
      id: plan.periods[index].id,
      bookings: inPeriod(index),
      quota: names.money(quota),
    })),
    opportunities: diary.entries.map((entry) => describeLived(entry, names)),
    turnedAway: diary.refused.map(({ source, day, verdict, ...entity }) => ({
      id: idOf(entity, names),
      date: names.date(day),
      source: plan.creation[source]?.source ?? "",
      wasReal: (verdict & VERDICT.real) !== 0,
    })),
    repsLeft: diary.left.map(({ seat, day }) => ({ rep: names.rep(seat), date: names.date(day) })),
  };
}

function describeLived(entry: DiaryEntry, names: Names): Lived {
  const { target, paceWeeks, paces, end, seat, created } = entry;
  if (end === undefined) throw new TypeError("an opportunity of a diary has no end");
  return {
    id: idOf(entry, names),
    source: target.source ?? "",
    segment: target.segment ?? "",
    owner: target.owner ?? names.rep(seat),
    wasOpen: entry.isOpening,
    created: created === undefined ? (names.listed(entry)?.created ?? null) : names.date(created),
    amount: names.money(entry.amount),
    isReal: entry.isReal,
    pace: paceWeeks === 0 ? null : paces / paceWeeks,
    events: entry.events.map((event) => describeEvent(event, names)),
    end: {
      kind: end.kind,
      date: names.date(end.day),
      stage: names.stage(end.stage),
      booked: names.money(end.booked),
      rule: end.rule < 0 ? "" : RULES[end.rule],
    },
  };
}

function describeEvent({ kind, day, value }: DiaryEvent, names: Names): Lived["events"][number] {
  const date = names.date(day);
  if (kind === "stage") return { date, kind, detail: names.stage(value) };
  if (kind === "kept") return { date, kind: "spared", detail: RULES[value] };
  if (kind === "handed-over") return { date, kind, detail: names.rep(value) };
  const isDay = (kind === "stalled" || kind === "pushed") && Number.isFinite(value);
  return { date, kind, detail: isDay ? names.date(value) : "" };
}

function namesOf(plan: Plan, minorUnits: number): Names {
  const stages = stageNames(plan);
  const seats = plan.reps || plan.capacity ? seatNames(plan) : [];
  const origin = dayNumber(plan.asOf);
  const listed = typeof plan.opening === "object" ? plan.opening.opportunities : [];
  const found = new Map(listed.map((each) => [addressOf(entityOfText("open", each.id)), each]));
  return {
    listed: (entity) => found.get(addressOf(entity)),
    stage: (index) => stages[index] ?? "",
    rep: (seat) => seats[seat] ?? "",
    date: (day) => isoDate(origin + Math.floor(day)),
    money: (minor) => minor / minorUnits,
  };
}

function idOf(entity: Entity, { listed }: Names): string {
  return listed(entity)?.id ?? addressOf(entity);
}

/** Sixteen hexadecimal digits. */
function addressOf({ entity0, entity1 }: Entity): string {
  return [entity0, entity1].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
