import { survival } from "../dist/cdf.ts";
import {
  drawFromTable,
  type QuantileTable,
  tableQuantileOfSurvival,
} from "../dist/quantile-table.ts";
import { PURPOSE, uniformOf } from "../random/draw-word.ts";
import type { Beliefs } from "./beliefs.ts";
import { type Clock, dayAfterWork, workBetween } from "./clock.ts";
import { type Outlook, outlookGivenOpen, outlookInNextStage, outlookUnder } from "./outlook.ts";
import { withOdds } from "./shock.ts";
import { hasPaceOf } from "./stay.ts";
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
  /** Told of each stage that is entered, and of the one that it begins in. */
  onEnter?(stage: number, day: number): void;
  /** Days in each stage, by its index. */
  readonly tables: readonly { readonly advance: QuantileTable; readonly lost: QuantileTable }[];
}

/** The words of one opportunity in one trial, by purpose. */
export type Luck = (purpose: number) => number;

export type Ending = "advance" | "lost" | "never";

/** What the law of a stay needs: the process, and its days as tables. */
export type StayWorld = Pick<World, "stages" | "tables">;

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
  let entry: Entry = { outlook: start, day: startDay, changedDay: startDay };
  for (;;) {
    world.onEnter?.(entry.outlook.stage, entry.day);
    const { ending, day, ...last } = liveStay(entry, target, luck, world);
    if (day >= world.horizonDays) return { kind: "open", day: world.horizonDays };
    if (ending === "lost") return { kind: "lost", day };
    if (last.outlook.stage + 1 === world.stages.length) return { kind: "won", day };
    // A change that begins on this very day is still to come: it is for what is open then.
    const outlook = outlookInNextStage(last.outlook, world, target, last.changedDay);
    entry = { outlook, day, changedDay: last.changedDay };
  }
}

interface Entry {
  readonly outlook: Outlook;
  readonly day: number;
  /** The outlook knows of the changes that began up to this day. */
  readonly changedDay: number;
}

interface StayEnd extends Entry {
  readonly ending: Ending;
}

function liveStay(entry: Entry, target: Target, luck: Luck, world: World): StayEnd {
  let { outlook, day, changedDay } = entry;
  const { stage } = outlook;
  const odds = world.oddsOn(day);
  const word = luck(PURPOSE.duration + 2 * stage);
  let position = uniformOf(luck(PURPOSE.outcome + 2 * stage));
  let later = 1 - uniformOf(word);
  let { ending, within } = endingAt(position, outlook, odds);
  let work = isFresh(outlook)
    ? freshWork(ending, word, stage, world)
    : workLater(ending, later, outlook, world);
  let end = dayAfterWork(world.clock, day, workLeft(ending, work, outlook));
  for (;;) {
    const cut = world.cuts.find((next) => next > changedDay);
    if (cut === undefined || end <= cut) return { ending, day: end, outlook, changedDay };

    const open = outlookGivenOpen(outlook, world, workBetween(world.clock, day, cut));
    const held = survivalOf(ending, open, world);
    // No time is left: but for rounding, it ends now.
    if (held === 0) return { ending, day: end, outlook, changedDay };
    later = Math.min(1, (later * survivalOf(ending, outlook, world)) / held);
    position = positionOf(ending, within, open, odds);
    outlook = outlookUnder(open, world, target, cut);
    day = cut;
    changedDay = cut;
    const before = ending;
    ({ ending, within } = endingAt(position, outlook, odds));
    // Where nothing has moved, the day of the end stands, to the bit.
    if (ending === before && hasPaceOf(outlook.stay, open.stay)) continue;
    if (ending !== before) work = workLater(ending, later, outlook, world);
    end = dayAfterWork(world.clock, day, workLeft(ending, work, outlook));
  }
}

/** Which ending a position in (0, 1) stands for, and where it lies within that ending's share. */
export function endingAt(
  position: number,
  outlook: Outlook,
  odds: number,
): { ending: Ending; within: number } {
  const { advance, lost } = shares(outlook, odds);
  if (position < advance) return { ending: "advance", within: position / advance };
  if (position < advance + lost) return { ending: "lost", within: (position - advance) / lost };
  return { ending: "never", within: (position - advance - lost) / (1 - advance - lost) };
}

export function positionOf(ending: Ending, within: number, outlook: Outlook, odds: number): number {
  const { advance, lost } = shares(outlook, odds);
  if (ending === "advance") return within * advance;
  if (ending === "lost") return advance + within * lost;
  return advance + lost + within * (1 - advance - lost);
}

function shares(outlook: Outlook, odds: number): { advance: number; lost: number } {
  const advance = withOdds(outlook.advance[outlook.stage], odds);
  return { advance, lost: (1 - advance) * outlook.lostShare };
}

export function isFresh({ stay }: Outlook): boolean {
  return stay.advanceAge === 0 && stay.lostAge === 0;
}

export function freshWork(ending: Ending, word: number, stage: number, world: StayWorld): number {
  if (ending === "never") return Number.POSITIVE_INFINITY;
  return drawFromTable(world.tables[stage][ending], word);
}

/** Days of work in the stage, of which a share `later` of such endings from now on take more. */
export function workLater(
  ending: Ending,
  later: number,
  outlook: Outlook,
  world: StayWorld,
): number {
  const held = survivalOf(ending, outlook, world);
  // Where the survival has underflowed, no law is left: it never closes.
  if (ending === "never" || held === 0) return Number.POSITIVE_INFINITY;
  return tableQuantileOfSurvival(world.tables[outlook.stage][ending], later * held);
}

export function survivalOf(ending: Ending, { stage, stay }: Outlook, world: StayWorld): number {
  if (ending === "never") return 1;
  const law = world.stages[stage];
  return ending === "advance"
    ? survival(law.advanceDays, stay.advanceAge)
    : survival(law.lostDays, stay.lostAge);
}

export function workLeft(ending: Ending, work: number, { stay }: Outlook): number {
  if (ending === "never") return work;
  const left =
    ending === "advance"
      ? (work - stay.advanceAge) * stay.advanceStretch
      : (work - stay.lostAge) * stay.lostStretch;
  return Math.max(0, left + stay.delayDays);
}
