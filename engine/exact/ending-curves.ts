import type { Model } from "../process/model.ts";
import { type Outlook, outlookGivenOpen, outlookUnder } from "../process/outlook.ts";
import { type Shock, withOdds } from "../process/shock.ts";
import type { StageLaw } from "../process/stage-law.ts";
import type { Target } from "../process/target.ts";
import { endedWithin, type StayClock } from "./stay-curve.ts";

/** By edge, the probabilities that an opportunity has been won, and lost, before that day. */
export interface EndingCurves {
  readonly won: Float64Array;
  readonly lost: Float64Array;
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
  const lost = new Float64Array(edges.length);
  const law = model.stages[start.outlook.stage];
  let { outlook, day } = start;
  let open = 1;
  let wonBefore = 0;
  let lostBefore = 0;
  let edge = edges.findIndex((end) => end > day);
  if (edge < 0) return { won, lost };
  for (const cut of [...model.cuts.filter((next) => next > day), Number.POSITIVE_INFINITY]) {
    const { advance, lose } = waysOut(outlook, law, shock);
    for (; edge < edges.length && edges[edge] <= cut; edge++) {
      const work = (edges[edge] - day) * shock.speed;
      won[edge] = wonBefore + open * advance.share * endedWithin(advance.clock, work);
      lost[edge] = lostBefore + open * lose.share * endedWithin(lose.clock, work);
    }
    if (edge === edges.length) break;
    const work = (cut - day) * shock.speed;
    const wins = advance.share * endedWithin(advance.clock, work, true);
    const losses = lose.share * endedWithin(lose.clock, work, true);
    wonBefore += open * wins;
    lostBefore += open * losses;
    open *= 1 - wins - losses;
    outlook = outlookUnder(outlookGivenOpen(outlook, model, work), model, target, cut);
    day = cut;
  }
  return { won, lost };
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
