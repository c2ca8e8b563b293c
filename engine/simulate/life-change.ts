import {
  type Ending,
  endingAt,
  positionOf,
  type StayWorld,
  survivalOf,
  workLater,
  workLeft,
} from "../process/live.ts";
import { type Outlook, outlookGivenOpen, outlookUnder } from "../process/outlook.ts";
import { hasPaceOf } from "../process/stay.ts";
import type { Life } from "./life.ts";
import { clockOn, startWork } from "./life-clock.ts";
import { MARK } from "./life-state.ts";
import { count } from "./life-stock.ts";

const ENDINGS: readonly Ending[] = ["advance", "lost", "never"];

/** Carries every open opportunity over the changes that begin on a day. */
export function carryAll(life: Life, day: number): void {
  for (let index = 0; index < life.state.count; index++) {
    carryOver(life, life.state.list[index], day, 1);
  }
}

/**
 * Carries the stay of one opportunity over what moves its law on a day: changes that begin, or
 * odds that are no longer what they were. Its luck is kept as its position within what is still
 * possible, so that what changes nothing does nothing.
 *
 * @param factor on the odds of the advance that it is waiting for
 * @see live, which does the same to one life at a time
 */
export function carryOver(life: Life, place: number, day: number, factor: number): void {
  const { state, tables, clocks } = life;
  const account = tables.accounts[state.account[place]];
  const { beliefs, tables: quantiles } = tables.kinds[account.kind];
  const world: StayWorld = { stages: beliefs.stages, tables: quantiles };
  const odds = state.stayOdds[place];
  const ending = ENDINGS[state.ending[place]];
  const outlook = outlookOf(life, place);
  const { within } = endingAt(state.position[place], outlook, odds);

  const open = outlookGivenOpen(outlook, beliefs, elapsed(life, place, day));
  const held = survivalOf(ending, open, world);
  // No time is left: but for rounding, it ends now.
  if (held === 0) return;
  const later = Math.min(1, (state.later[place] * survivalOf(ending, outlook, world)) / held);
  const position = positionOf(ending, within, open, odds);
  const under = outlookUnder(open, beliefs, account.target, day);
  const next = endingAt(position, under, odds * factor);
  keep(life, place, under, position, later, odds * factor, day);
  if (next.ending === ending && hasPaceOf(under.stay, open.stay)) return;

  if (next.ending !== ending) state.work[place] = workLater(next.ending, later, under, world);
  state.ending[place] = ENDINGS.indexOf(next.ending);
  count(life, place);
  const left = workLeft(next.ending, state.work[place], under) * state.slowness[place];
  if (state.marks[place] & MARK.frozen) state.left[place] = left;
  else startWork(state, clocks, place, day, left);
}

function outlookOf({ state, run }: Life, place: number): Outlook {
  const { length } = run.model.stages;
  const advance: number[] = [];
  for (let stage = 0; stage < length; stage++) advance.push(state.advance[place * length + stage]);
  return {
    stage: state.stage[place],
    advance,
    lostShare: state.lostShare[place],
    stay: {
      advanceAge: state.advanceAge[place],
      lostAge: state.lostAge[place],
      advanceStretch: state.advanceStretch[place],
      lostStretch: state.lostStretch[place],
      delayDays: state.delayDays[place],
    },
  };
}

/** Days of work that the stay has seen since it was last told, in the plan's own days. */
function elapsed({ state, clocks }: Life, place: number, day: number): number {
  const isFrozen = (state.marks[place] & MARK.frozen) !== 0;
  const since = clockOn(clocks, state.rep[place], day) - state.since[place];
  const done = state.done[place] + (isFrozen ? 0 : since * state.pace[place]);
  return Math.max(0, done) / state.slowness[place];
}

function keep(
  life: Life,
  place: number,
  { advance, lostShare, stay }: Outlook,
  position: number,
  later: number,
  odds: number,
  day: number,
): void {
  const { state, run } = life;
  const { length } = run.model.stages;
  for (let stage = 0; stage < length; stage++)
    state.advance[place * length + stage] = advance[stage];
  state.lostShare[place] = lostShare;
  state.advanceAge[place] = stay.advanceAge;
  state.lostAge[place] = stay.lostAge;
  state.advanceStretch[place] = stay.advanceStretch;
  state.lostStretch[place] = stay.lostStretch;
  state.delayDays[place] = stay.delayDays;
  state.position[place] = position;
  state.later[place] = later;
  state.stayOdds[place] = odds;
  state.done[place] = 0;
  state.since[place] = clockOn(life.clocks, state.rep[place], day);
}
