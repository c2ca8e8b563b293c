import { survival } from "../dist/cdf.ts";
import {
  drawFromTable,
  type QuantileTable,
  tableQuantileOfSurvival,
} from "../dist/quantile-table.ts";
import { PURPOSE, uniformOf } from "../random/draw-word.ts";
import { type Clock, dayAfterWork, workBetween } from "./clock.ts";
import {
  type Beliefs,
  type Outlook,
  outlookGivenOpen,
  outlookInNextStage,
  outlookUnder,
} from "./outlook.ts";
import { withOdds } from "./shock.ts";
import type { Target } from "./target.ts";

/** How an opportunity's life went, as far as the horizon lets us see. */
export interface Fate {
  readonly kind: "won" | "lost" | "open";
  /** Days from asOf on which it closed; the horizon, if it did not. */
  readonly day: number;
}

/** What a life runs through in one trial. */
export interface World extends Beliefs {
  readonly horizonDays: number;
  readonly cuts: readonly number[];
  readonly clock: Clock;
  /** What multiplies the odds of an advance from a stage entered on a day. */
  oddsOn(day: number): number;
  /** Days in each stage, by its index. */
  readonly tables: readonly { readonly advance: QuantileTable; readonly lost: QuantileTable }[];
}

/** The words of one opportunity in one trial, by purpose. */
export type Luck = (purpose: number) => number;

type Ending = "advance" | "lost" | "never";

/**
 * Lives one opportunity from a day on, stage by stage, to its close or the horizon.
 *
 * The luck of a stage is two uniforms: which ending, and when, told as the share of such endings
 * that come later. Where a change begins, they are carried over as their positions within what is
 * still possible, which is again uniform and independent: so a change that changes nothing does
 * nothing, and a better one never harms.
 */
export function live(
  start: Outlook,
  startDay: number,
  target: Target,
  luck: Luck,
  world: World,
): Fate {
  let outlook = start;
  let day = startDay;
  for (;;) {
    const stay = liveStay(outlook, day, target, luck, world);
    if (stay.day >= world.horizonDays) return { kind: "open", day: world.horizonDays };
    if (stay.ending === "lost") return { kind: "lost", day: stay.day };
    if (outlook.stage + 1 === world.stages.length) return { kind: "won", day: stay.day };
    day = stay.day;
    outlook = outlookInNextStage(stay.outlook, world, target, day);
  }
}

interface StayEnd {
  readonly ending: Ending;
  readonly day: number;
  /** The outlook that held when the stay ended: changes may have begun in it. */
  readonly outlook: Outlook;
}

function liveStay(
  start: Outlook,
  startDay: number,
  target: Target,
  luck: Luck,
  world: World,
): StayEnd {
  const { stage } = start;
  const odds = world.oddsOn(startDay);
  const word = luck(PURPOSE.duration + 2 * stage);
  let outlook = start;
  let day = startDay;
  let position = uniformOf(luck(PURPOSE.outcome + 2 * stage));
  let later = 1 - uniformOf(word);
  let { ending, within } = endingAt(position, outlook, odds);
  let work = isFresh(outlook)
    ? freshWork(ending, word, stage, world)
    : workLater(ending, later, outlook, world);
  for (;;) {
    const end = dayAfterWork(world.clock, day, workLeft(ending, work, outlook));
    const cut = world.cuts.find((next) => next > day);
    if (cut === undefined || end <= cut) return { ending, day: end, outlook };

    const open = outlookGivenOpen(outlook, world, workBetween(world.clock, day, cut));
    later = stillLater(ending, later, outlook, open, world);
    position = positionOf(ending, within, open, odds);
    outlook = outlookUnder(open, world, target, cut);
    day = cut;
    const before = ending;
    ({ ending, within } = endingAt(position, outlook, odds));
    if (ending !== before) work = workLater(ending, later, outlook, world);
  }
}

/** Which ending a position in (0, 1) stands for, and where it lies within that ending's share. */
function endingAt(
  position: number,
  outlook: Outlook,
  odds: number,
): { ending: Ending; within: number } {
  const { advance, lost } = shares(outlook, odds);
  if (position < advance) return { ending: "advance", within: position / advance };
  if (position < advance + lost) return { ending: "lost", within: (position - advance) / lost };
  return { ending: "never", within: (position - advance - lost) / (1 - advance - lost) };
}

function positionOf(ending: Ending, within: number, outlook: Outlook, odds: number): number {
  const { advance, lost } = shares(outlook, odds);
  if (ending === "advance") return within * advance;
  if (ending === "lost") return advance + within * lost;
  return advance + lost + within * (1 - advance - lost);
}

function shares(outlook: Outlook, odds: number): { advance: number; lost: number } {
  const advance = withOdds(outlook.advance[outlook.stage], odds);
  return { advance, lost: (1 - advance) * outlook.lostShare };
}

function isFresh({ stay }: Outlook): boolean {
  return stay.advanceAge === 0 && stay.lostAge === 0;
}

function freshWork(ending: Ending, word: number, stage: number, world: World): number {
  if (ending === "never") return Number.POSITIVE_INFINITY;
  return drawFromTable(world.tables[stage][ending], word);
}

/** Days of work in the stage, of which a share `later` of such endings from now on take more. */
function workLater(ending: Ending, later: number, outlook: Outlook, world: World): number {
  if (ending === "never") return Number.POSITIVE_INFINITY;
  const open = survivalOf(ending, outlook, world);
  return tableQuantileOfSurvival(world.tables[outlook.stage][ending], later * open);
}

function stillLater(
  ending: Ending,
  later: number,
  before: Outlook,
  after: Outlook,
  world: World,
): number {
  if (ending === "never") return later;
  const open = survivalOf(ending, after, world);
  // An ending that has not come cannot have become impossible, but its survival may underflow.
  if (open === 0) return later;
  return Math.min(1, (later * survivalOf(ending, before, world)) / open);
}

function survivalOf(ending: "advance" | "lost", { stage, stay }: Outlook, world: World): number {
  const law = world.stages[stage];
  return ending === "advance"
    ? survival(law.advanceDays, stay.advanceAge)
    : survival(law.lostDays, stay.lostAge);
}

function workLeft(ending: Ending, work: number, { stay }: Outlook): number {
  if (ending === "never") return work;
  const left =
    ending === "advance"
      ? (work - stay.advanceAge) * stay.advanceStretch
      : (work - stay.lostAge) * stay.lostStretch;
  return Math.max(0, left + stay.delayDays);
}
