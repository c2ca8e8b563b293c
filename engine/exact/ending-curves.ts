import type { Model } from "../process/model.ts";
import { type Outlook, outlookGivenOpen, outlookUnder } from "../process/outlook.ts";
import { type Shock, withOdds } from "../process/shock.ts";
import type { StageLaw } from "../process/stage-law.ts";
import type { Target } from "../process/target.ts";
import { endedWithin, type StayClock } from "./stay-curve.ts";

/** How an opportunity may end. */
export interface EndingCurves {
  /** By edge, the probability that it has been won before that day. */
  readonly won: ArrayLike<number>;
  /** The probability that it has been lost before the last edge, worked out when asked for. */
  readonly lost: () => number;
}

/**
 * How an opportunity in its last stage may end, from a day on: its outlook is carried from one
 * change to the next, as it would be had it stayed open.
 *
 * @param edges days from asOf, ascending
 */
export function endingCurves(
  model: Model,
  target: Target,
  start: { readonly outlook: Outlook; readonly day: number },
  shock: Shock,
  edges: readonly number[],
): EndingCurves {
  const won = new Float64Array(edges.length);
  const last = edges.length - 1;
  let { outlook, day } = start;
  let open = 1;
  let wonBefore = 0;
  let lost = 0;
  let edge = edges.findIndex((end) => end > day);
  if (edge < 0) return { won, lost: () => 0 };
  const law = model.stages[outlook.stage];
  for (const cut of [...model.cuts.filter((next) => next > day), Number.POSITIVE_INFINITY]) {
    const { advance, lose } = waysOut(outlook, law, shock);
    for (; edge <= last && edges[edge] <= cut; edge++) {
      const work = (edges[edge] - day) * shock.speed;
      won[edge] = wonBefore + open * advance.share * endedWithin(advance.clock, work);
    }
    if (edge > last) {
      const work = (edges[last] - day) * shock.speed;
      const before = lost;
      const still = open;
      return { won, lost: () => before + still * lose.share * endedWithin(lose.clock, work) };
    }
    const work = (cut - day) * shock.speed;
    const wins = advance.share * endedWithin(advance.clock, work, true);
    const losses = lose.share * endedWithin(lose.clock, work, true);
    wonBefore += open * wins;
    lost += open * losses;
    open *= 1 - wins - losses;
    outlook = outlookUnder(outlookGivenOpen(outlook, model, work), model, target, cut);
    day = cut;
  }
  return { won, lost: () => lost };
}

/** The two ways out of the current stay: how likely each is, and by which clock. */
export function waysOut(
  { advance, stage, lostShare, stay }: Outlook,
  law: StageLaw,
  { odds }: Shock,
): Record<"advance" | "lose", { readonly share: number; readonly clock: StayClock }> {
  const share = withOdds(advance[stage], odds);
  const { delayDays } = stay;
  return {
    advance: {
      share,
      clock: {
        law: law.advanceDays,
        age: stay.advanceAge,
        stretch: stay.advanceStretch,
        delayDays,
      },
    },
    lose: {
      share: (1 - share) * lostShare,
      clock: { law: law.lostDays, age: stay.lostAge, stretch: stay.lostStretch, delayDays },
    },
  };
}
