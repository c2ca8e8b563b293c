import type { Model } from "../process/model.ts";
import {
  type Outlook,
  openOutlook,
  outlookGivenOpen,
  outlookInNextStage,
  outlookUnder,
} from "../process/outlook.ts";
import type { Shock } from "../process/shock.ts";
import type { Target } from "../process/target.ts";
import { afterStay, breaksOf, coarseBreaks } from "./after-stay.ts";
import { waysOut } from "./ending-curves.ts";
import { laterChanges } from "./later-changes.ts";
import { endingsOf, makeLife } from "./life.ts";
import { makePanels, type Panels, readPanels } from "./panels.ts";
import { endedWithin, type StayClock } from "./stay-curve.ts";
import type { StaySums } from "./stay-sums.ts";

/** By edge, the chance of a win before it; or one value, of a loss before the last. */
export type Endings = (shock: Shock) => Float64Array;

/**
 * How opportunities of one target end in a process of stages where changes begin later.
 *
 * Told backwards: at a change, what is ahead depends on the stage and on the work done in it. What
 * an opportunity that enters a stage comes to is then a function of the work left until the change,
 * as the stay may outlast it, or end before and leave that much to the next stage.
 */
export interface ChangingLife {
  readonly model: Model;
  readonly target: Target;
  readonly sums: StaySums;
  readonly edges: readonly number[];
  readonly asks: "won" | "lost";
  /** Days from asOf on which a stretch without changes begins: 0, and each change. */
  readonly starts: readonly number[];
  /** What is ahead at a change of those who entered a stage with so much work left until then. */
  readonly known: Map<string, Endings>;
  /** What those come to who enter a stage. */
  readonly entries: WeakMap<Shock, Map<string, Panels>>;
  readonly breaks: WeakMap<Outlook, readonly number[]>;
}

/** Where all that ask for one thing of a target share what is known. */
export function makeChangingLife(
  model: Model,
  target: Target,
  sums: StaySums,
  edges: readonly number[],
  asks: ChangingLife["asks"],
): ChangingLife {
  const starts = [0, ...laterChanges(model, target)];
  const memories = { known: new Map(), entries: new WeakMap(), breaks: new WeakMap() };
  return { model, target, sums, edges, asks, starts, ...memories };
}

/**
 * What an outlook comes to, at the start of a stretch without changes.
 *
 * @param age days in its stage, where it is as the plan has it: many such share what is ahead
 */
export function endingsFrom(
  life: ChangingLife,
  stretch: number,
  outlook: Outlook,
  age?: number,
): Endings {
  const { model, target, sums, edges, asks, starts } = life;
  const from = starts[stretch];
  const until = starts[stretch + 1] ?? Number.POSITIVE_INFINITY;
  const own = edges.filter((edge) => edge > from && edge <= until);
  const isOver = edges[edges.length - 1] <= until;
  const isAsked = asks === "won" ? own.length > 0 : isOver;
  const days = own.map((edge) => edge - from);
  const ahead = isAsked ? endingsOf(makeLife(model, target, outlook, sums, from), days) : undefined;
  const first = edges.findIndex((edge) => edge > from);
  return (shock) => {
    const values = isOver
      ? new Float64Array(asks === "won" ? edges.length : 1)
      : acrossChange(life, stretch, outlook, (until - from) * shock.speed, shock, age);
    if (asks === "won") values.fill(0, 0, first);
    if (!ahead) return values;
    const { won, lost } = ahead(shock);
    if (asks === "won") values.set(won, first);
    else values[0] = lost();
    return values;
  };
}

/** What those come to who enter a stage, by the work that is left until the next change. */
export function entering(
  life: ChangingLife,
  stretch: number,
  outlook: Outlook,
  shock: Shock,
): Panels {
  return panelsOf(life, entryKey(stretch, outlook), shock, () => ({
    outlook,
    evaluate: (work) => acrossChange(life, stretch, outlook, work, shock, 0),
  }));
}

function panelsOf(
  { model, edges, asks, entries }: ChangingLife,
  key: string,
  shock: Shock,
  make: () => { readonly outlook: Outlook; readonly evaluate: (work: number) => Float64Array },
): Panels {
  const tables = entries.get(shock) ?? new Map<string, Panels>();
  entries.set(shock, tables);
  const found = tables.get(key);
  if (found) return found;
  const { outlook, evaluate } = make();
  const { advance, lose } = waysOut(outlook, model.stages[outlook.stage], shock);
  const ends = [advance.clock, lose.clock].flatMap((clock) => coarseBreaks(clock));
  const panels = makePanels(evaluate, asks === "won" ? edges.length : 1, ends);
  tables.set(key, panels);
  return panels;
}

/**
 * What an outlook comes to with so much work left until the next change, of what lies beyond.
 *
 * @param age of one that is as it entered, but for its age
 */
function acrossChange(
  life: ChangingLife,
  stretch: number,
  outlook: Outlook,
  work: number,
  shock: Shock,
  age: number | undefined,
): Float64Array {
  const { model, target, asks, starts } = life;
  const { advance, lose } = waysOut(outlook, model.stages[outlook.stage], shock);
  const advanced = advance.share * endedWithin(advance.clock, work, true);
  const lost = lose.share * endedWithin(lose.clock, work, true);
  const open = 1 - advanced - lost;
  const values =
    age === undefined
      ? endingsAtChange(life, stretch, outlook, work)(shock)
      : age === 0
        ? keptAtChange(life, stretch, outlook, work)(shock)
        : readPanels(stillOpen(life, stretch, outlook.stage, shock), age + work);
  for (let k = 0; k < values.length; k++) values[k] *= open;
  if (asks === "lost") values[0] += lost;
  if (outlook.stage + 1 < model.stages.length) {
    const entered = outlookInNextStage(outlook, model, target, starts[stretch]);
    const next = entering(life, stretch, entered, shock);
    const after = afterStay(advance.clock, breaksFor(life, outlook, advance.clock), next, work);
    for (let k = 0; k < values.length; k++) values[k] += advance.share * after[k];
  } else if (asks === "won") {
    for (let k = 0; k < values.length; k++) values[k] += advanced;
  }
  return values;
}

/** What is ahead at the next change of an outlook that is open after so much work. */
function endingsAtChange(
  life: ChangingLife,
  stretch: number,
  outlook: Outlook,
  work: number,
): Endings {
  const { model, target, starts } = life;
  const open = outlookGivenOpen(outlook, model, work);
  return endingsFrom(life, stretch + 1, outlookUnder(open, model, target, starts[stretch + 1]));
}

/** Likewise of one that entered its stage so much work ago, kept for all values of the factor. */
function keptAtChange(
  life: ChangingLife,
  stretch: number,
  outlook: Outlook,
  work: number,
): Endings {
  const key = `${entryKey(stretch, outlook)} ${work}`;
  const endings = life.known.get(key) ?? endingsAtChange(life, stretch, outlook, work);
  life.known.set(key, endings);
  return endings;
}

/** Likewise by the work done in a stage, where nothing has changed before. */
function stillOpen(life: ChangingLife, stretch: number, stage: number, shock: Shock): Panels {
  const { model, target } = life;
  return panelsOf(life, `open ${stage}`, shock, () => {
    const outlook = openOutlook(model, target, stage, 0);
    return { outlook, evaluate: (work) => keptAtChange(life, stretch, outlook, work)(shock) };
  });
}

function breaksFor({ breaks }: ChangingLife, outlook: Outlook, clock: StayClock) {
  const found = breaks.get(outlook) ?? breaksOf(clock);
  breaks.set(outlook, found);
  return found;
}

function entryKey(stretch: number, { stage, advance }: Outlook): string {
  return JSON.stringify([stretch, stage, advance.slice(stage)]);
}
