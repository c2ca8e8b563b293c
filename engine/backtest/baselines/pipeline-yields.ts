import type { PastOpportunity } from "../../history/history-schema.ts";
import type { View } from "../view.ts";
import { bookedIn, type Win } from "../wins.ts";
import type { Baseline, PastView } from "./baseline.ts";
import { dueWithin } from "./due-within.ts";

/** Views that a yield is learnt from: beyond, the business was another one. */
const VIEWS_MAX = 12;
const VIEWS_MIN = 3;

/** Baselines that look at what is open. */
export const pipelineYields: readonly Baseline[] = [
  { id: "B5", name: "the CRM's weighted pipeline", forecast: weightedPipeline },
  { id: "B6", name: "open amounts by stage yields", forecast: byStage },
  { id: "B7", name: "open amount by its yield", forecast: byYield },
];

/** Amount times the CRM's probability, of what the CRM says will close within the target. */
function weightedPipeline({ open, day, target, wins }: View): number | undefined {
  const said = open.filter(
    ({ probability, expectedClose }) => probability !== undefined && expectedClose !== undefined,
  );
  if (said.length === 0) return undefined;
  const weighted = dueWithin(said, target).reduce(
    (sum, { amount = 0, probability = 0 }) => sum + amount * probability,
    0,
  );
  return bookedIn(wins, { start: target.start, end: day }) + weighted;
}

/** What each stage's open amount came to within the target, at the same point of past ones. */
function byStage(view: View, past: readonly PastView[]): number | undefined {
  const learnt = past.slice(0, VIEWS_MAX);
  if (learnt.length < VIEWS_MIN) return undefined;
  const amounts = new Map<string, { open: number; won: number }>();
  for (const one of learnt) {
    const endings = endingsOf(one);
    for (const opportunity of one.view.open) {
      const { amount = 0 } = opportunity;
      const of = amounts.get(stageOf(opportunity)) ?? { open: 0, won: 0 };
      of.open += amount;
      of.won += endings.get(opportunity.id) ?? 0;
      amounts.set(stageOf(opportunity), of);
    }
  }
  let forecast = bookedIn(view.wins, { start: view.target.start, end: view.day });
  for (const opportunity of view.open) {
    const { open = 0, won = 0 } = amounts.get(stageOf(opportunity)) ?? {};
    if (open > 0) forecast += ((opportunity.amount ?? 0) * won) / open;
  }
  return forecast;
}

/** Open amount times what past ones came to, over the share that was open to begin with. */
function byYield(view: View, past: readonly PastView[]): number | undefined {
  const learnt = past.slice(0, VIEWS_MAX);
  if (learnt.length < VIEWS_MIN) return undefined;
  let open = 0;
  let fromOpen = 0;
  let all = 0;
  for (const one of learnt) {
    open += amountOf(one.view.open);
    for (const amount of endingsOf(one).values()) fromOpen += amount;
    const { target, day, wins } = one.view;
    all += one.outcome - bookedIn(wins, { start: target.start, end: day });
  }
  if (!(open > 0 && fromOpen > 0 && all > 0)) return undefined;
  const booked = bookedIn(view.wins, { start: view.target.start, end: view.day });
  // Of what was booked, the share created and closed within was all less what came from open.
  return booked + (amountOf(view.open) * (fromOpen / open)) / (fromOpen / all);
}

/** By id, what opportunities open at a past view booked within its target. */
function endingsOf({ view, later }: PastView): ReadonlyMap<string, number> {
  const { day, target } = view;
  const isWithin = (win: Win) => win.day >= Math.max(day, target.start) && win.day < target.end;
  const ids = new Set(view.open.map(({ id }) => id));
  return new Map(
    [...later]
      .filter(([id, win]) => ids.has(id) && isWithin(win))
      .map(([id, win]) => [id, win.amount]),
  );
}

function amountOf(open: readonly PastOpportunity[]): number {
  return open.reduce((sum, { amount = 0 }) => sum + amount, 0);
}

function stageOf({ stage = "" }: PastOpportunity): string {
  return stage;
}
