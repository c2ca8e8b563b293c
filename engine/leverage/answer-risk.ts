import type { Plan } from "../plan/plan-schema.ts";
import { hasShock } from "../process/shock.ts";
import type { Change, Scenario } from "../scenario/scenario-schema.ts";
import { askAlternatives } from "./ask-moves.ts";
import { estimate } from "./estimate.ts";
import { evenChanceOf } from "./even-chance.ts";
import { type Figure, figureOf } from "./figure-schema.ts";
import type { Inquiry } from "./inquiry.ts";
import type { LeveragePart } from "./leverage-part.ts";
import { medianOf } from "./median-of.ts";
import { TEAM_LEVERS } from "./plan-levers.ts";

/** How many of the largest open opportunities are taken away. */
const LOST = [1, 3, 5];
/** A bad quarter is so many standard deviations of the common factor below its middle. */
const BAD = -1;

/** What could go wrong: the largest lost, a bad quarter, and what a miss would take. */
export const answerRisk: LeveragePart = async (inquiry) => {
  const { plan, outcome } = inquiry;
  const known = openAmounts(plan);
  const lost = LOST.filter((count) => count <= known);
  const isShocked = hasShock(plan.commonFactor);
  const changes: Change[] = [
    ...lost.map((count) => ({ lever: "opening.removeLargest" as const, set: count })),
    ...(isShocked ? [{ lever: "commonFactor.value" as const, set: BAD }] : []),
  ];
  const answers = await askAlternatives(inquiry, [
    { plan, scenarios: inquiry.scenarios },
    ...changes.map((change) => under(inquiry, change)),
  ]);
  const changed = (alternative: number) => ({
    bookings: figureOf(
      estimate(answers, ({ bookings }) => bookings(alternative, outcome) - bookings(0, outcome)),
    ),
    pHit: figureOf(estimate(answers, ({ pHit }) => pHit(alternative, outcome) - pHit(0, outcome))),
  });
  const topThree = lost.indexOf(3);
  const share = estimate(answers, ({ bookings }) => {
    const base = bookings(0, outcome);
    return base > 0 ? 1 - bookings(topThree + 1, outcome) / base : 0;
  });
  const mean = estimate(answers, ({ bookings }) => bookings(0, outcome)).value;
  // Each goal is asked for apart, which takes too long where futures do.
  const median = topThree < 0 || inquiry.isCoupled ? undefined : await medianOf(inquiry, mean);
  return {
    risk: {
      loseLargest: lost.map((count, index) => ({ count, ...changed(index + 1) })),
      topThreeShare: topThree < 0 ? null : figureOf(share),
      topThreeShareOfMedian: median ? quotientOf(figureOf(share), mean, median) : null,
      badQuarter: isShocked ? { factor: BAD, ...changed(changes.length) } : null,
      // Side by side, for a search asks for one alternative after the other.
      evenChance: await Promise.all(TEAM_LEVERS.map((lever) => evenChanceOf(inquiry, lever))),
    },
  };
};

/** How many of what is listed as open have an amount: of the others none is known to be large. */
function openAmounts({ opening }: Plan): number {
  if (typeof opening === "string") return 0;
  const open = opening.opportunities.filter(({ status }) => status === "open");
  return open.filter(({ amount = 0 }) => amount > 0).length;
}

/** A share of the mean as one of the median, its interval as wide as both errors make it. */
function quotientOf(
  { value, interval: [low, high] }: Figure,
  mean: number,
  median: Figure,
): Figure {
  const [least, most] = median.interval;
  const ends = [low, high].map((end) => [(end * mean) / least, (end * mean) / most]);
  return {
    value: (value * mean) / median.value,
    interval: [Math.min(...ends[0]), Math.max(...ends[1])],
  };
}

function under({ plan, scenarios }: Inquiry, change: Change) {
  const scenario: Scenario = {
    format: "quotacast-scenario/1",
    id: change.lever,
    question: "",
    changes: [change],
  };
  return { plan, scenarios: [...scenarios, scenario] };
}
