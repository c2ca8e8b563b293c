import type { Model } from "../process/model.ts";
import { type Outlook, outlookInNextStage } from "../process/outlook.ts";
import { type Shock, withOdds } from "../process/shock.ts";
import type { Target } from "../process/target.ts";
import { type EndingCurves, waysOut } from "./ending-curves.ts";
import type { StayClock } from "./stay-curve.ts";
import { type StaySums, sumOfStays } from "./stay-sums.ts";
import type { WorkCurve } from "./work-curve.ts";

/** What is ahead of an opportunity, the common factor apart: its ways, and how long they take. */
export interface Life {
  readonly outlook: Outlook;
  /** P(lost | not advance) by stage, from the current one on. */
  readonly lostShares: readonly number[];
  /** Of winning: through all stages. */
  readonly won: WorkCurve;
  /** Of losing in each stage, from the current one on; worked out when asked for. */
  readonly lost: () => readonly WorkCurve[];
}

const PLAIN: Shock = { creation: 1, odds: 1, speed: 1, dealSize: 1 };

/**
 * Works out the life ahead of an outlook, where no change begins later.
 *
 * @param day up to which changes have begun, from asOf
 */
export function makeLife(
  model: Model,
  target: Target,
  start: Outlook,
  sums: StaySums,
  day = 0,
): Life {
  const advances: StayClock[] = [];
  const losing: StayClock[][] = [];
  const lostShares: number[] = [];
  let lost: readonly WorkCurve[] | undefined;
  let outlook = start;
  for (;;) {
    const { advance, lose } = waysOut(outlook, model.stages[outlook.stage], PLAIN);
    losing.push([...advances, lose.clock]);
    lostShares.push(outlook.lostShare);
    advances.push(advance.clock);
    if (outlook.stage + 1 === model.stages.length) break;
    outlook = outlookInNextStage(outlook, model, target, day);
  }
  return {
    outlook: start,
    lostShares,
    won: sumOfStays(sums, advances),
    lost: () => {
      lost ??= losing.map((clocks) => sumOfStays(sums, clocks));
      return lost;
    },
  };
}

/** How likely a life is to end in a win, given the common factor. */
export function chanceOfWinning({ outlook, lostShares }: Life, { odds }: Shock): number {
  let reached = 1;
  for (let ahead = 0; ahead < lostShares.length; ahead++) {
    reached *= withOdds(outlook.advance[outlook.stage + ahead], odds);
  }
  return reached;
}

/** Likewise in a loss, by stage from the current one on. */
export function chancesOfLosing({ outlook, lostShares }: Life, { odds }: Shock): number[] {
  let reached = 1;
  return lostShares.map((share, ahead) => {
    const advance = withOdds(outlook.advance[outlook.stage + ahead], odds);
    const chance = reached * (1 - advance) * share;
    reached *= advance;
    return chance;
  });
}

/**
 * How a life may end that goes on from a day, as a function of the common factor. Where that leaves
 * the speed alone, only chances differ from one value to the next.
 *
 * @param edges days from there, ascending
 */
export function endingsOf(life: Life, edges: readonly number[]): (shock: Shock) => EndingCurves {
  let within: readonly number[] | undefined;
  let knownSpeed = Number.NaN;
  const withinAt = (speed: number): readonly number[] => {
    if (!within || speed !== knownSpeed) {
      within = edges.map((edge) => life.won.within(edge * speed));
      knownSpeed = speed;
    }
    return within;
  };
  return (shock) => {
    const chance = chanceOfWinning(life, shock);
    const won = withinAt(shock.speed).map((share) => chance * share);
    return { won, lost: () => chanceOfLoss(life, shock, edges[edges.length - 1]) };
  };
}

/** P(lost before a day). */
function chanceOfLoss(life: Life, shock: Shock, day: number): number {
  const curves = life.lost();
  return chancesOfLosing(life, shock).reduce(
    (sum, chance, i) => sum + chance * curves[i].within(day * shock.speed),
    0,
  );
}
