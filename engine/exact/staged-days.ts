import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import type { Model } from "../process/model.ts";
import { newOutlook, type Outlook } from "../process/outlook.ts";
import type { Shock } from "../process/shock.ts";
import type { Target } from "../process/target.ts";
import { type ChangingLife, entering, makeChangingLife } from "./changing-life.ts";
import { meanOverDay } from "./day-means.ts";
import { chanceOfWinning, chancesOfLosing, type Life, makeLife } from "./life.ts";
import { readPanels } from "./panels.ts";
import type { StaySums } from "./stay-sums.ts";

/** How what is created on one day ends: by edge, and lost before the last. */
export interface DayEndings {
  readonly won: Float64Array;
  readonly lost: () => number;
}

/** Creation times at which a day before a change is looked at. */
const RULE = gaussLegendre(4);

/** A stretch without changes, with what is created in it. */
interface Stretch {
  readonly index: number;
  readonly from: number;
  /** The next change, or the horizon. */
  readonly until: number;
  readonly outlook: Outlook;
  /** As if nothing changed any more: right until the next change. */
  readonly life: Life;
}

/** How new opportunities of several stages end, day by day, where changes begin later. */
export function makeStagedDays(
  model: Model,
  target: Target,
  sums: StaySums,
  edges: readonly number[],
): (shock: Shock) => DayEndings[] {
  const won = makeChangingLife(model, target, sums, edges, "won");
  const lost = makeChangingLife(model, target, sums, edges, "lost");
  const stretches = won.starts.map((from, index): Stretch => {
    const outlook = newOutlook(model, target, from);
    const until = won.starts[index + 1] ?? model.horizonDays;
    return { index, from, until, outlook, life: makeLife(model, target, outlook, sums, from) };
  });
  return (shock) =>
    stretches.flatMap((stretch) => {
      const wonOn = wonBy(stretch, won, shock);
      const lostOn = lostBy(stretch, lost, shock);
      return Array.from({ length: stretch.until - stretch.from }, (_, i) => ({
        won: wonOn(stretch.from + i),
        lost: () => lostOn(stretch.from + i),
      }));
    });
}

function wonBy(
  { index, until, outlook, life, from }: Stretch,
  changing: ChangingLife,
  shock: Shock,
): (day: number) => Float64Array {
  const { edges } = changing;
  const chance = chanceOfWinning(life, shock);
  const means = meanOverDay(life.won, shock.speed, until - from);
  const isLast = edges[edges.length - 1] <= until;
  return (day) => {
    const beyond = isLast ? undefined : meanAcross(changing, index, outlook, shock, until - day);
    return Float64Array.from(edges, (edge, i) => {
      if (edge <= day) return 0;
      return edge <= until ? chance * means[edge - day - 1] : (beyond?.[i] ?? 0);
    });
  };
}

function lostBy(
  { index, until, outlook, life }: Stretch,
  changing: ChangingLife,
  shock: Shock,
): (day: number) => number {
  const { edges } = changing;
  const horizon = edges[edges.length - 1];
  if (horizon > until) {
    return (day) => meanAcross(changing, index, outlook, shock, until - day)[0];
  }
  let curves: Float64Array[] | undefined;
  const lost = chancesOfLosing(life, shock);
  return (day) => {
    curves ??= life.lost().map((curve) => meanOverDay(curve, shock.speed, horizon));
    return curves.reduce((sum, means, i) => sum + lost[i] * means[horizon - day - 1], 0);
  };
}

/** The mean over the creation times of a day, so many mornings before the next change. */
function meanAcross(
  changing: ChangingLife,
  stretch: number,
  outlook: Outlook,
  shock: Shock,
  days: number,
): Float64Array {
  const panels = entering(changing, stretch, outlook, shock);
  const sum = new Float64Array(panels.count);
  RULE.nodes.forEach((node, i) => {
    const values = readPanels(panels, (days - 0.5 - 0.5 * node) * shock.speed);
    for (let k = 0; k < sum.length; k++) sum[k] += 0.5 * RULE.weights[i] * values[k];
  });
  return sum;
}
