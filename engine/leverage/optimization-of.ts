import { answerOrder } from "./answer-order.ts";
import { tornadoOf } from "./answer-tornado.ts";
import type { Answers } from "./answers.ts";
import { askMoves } from "./ask-moves.ts";
import { type Estimate, estimate, type Means } from "./estimate.ts";
import { figureOf } from "./figure-schema.ts";
import { type Inquiry, inquiryHead } from "./inquiry.ts";
import { leverValue } from "./lever-value.ts";
import type { Move } from "./move-levers.ts";
import type { Optimization } from "./optimization-schema.ts";
import { type Split, searchSplits } from "./search-splits.ts";
import { bought, spendingsOf } from "./spend.ts";

export interface OptimizationOptions {
  /** An amount of the plan's currency, or the hours that reps have. */
  readonly budget: number | "hours";
  readonly measure: "bookings" | "pHit";
}

/** How one budget can be split: what its parts are, and what a split does to the levers. */
interface Budget {
  readonly amount: number;
  readonly unit: "money" | "hours";
  readonly parts: readonly string[];
  readonly movesOf: (shares: Split) => readonly Move[];
  readonly today: Split | undefined;
}

const RESOLUTION = { exact: 0.01, simulated: 0.02 } as const;
/** A split is near the best if it loses no more than such a share of what the best gains. */
const NEAR = 0.01;

/**
 * The best split of one budget: of money over the levers whose cost the plan tells, or of the
 * reps' hours over creation and capture.
 *
 * @throws {RangeError} with the reason, where the plan has nothing to split
 */
export async function optimizationOf(
  inquiry: Inquiry,
  { budget: wanted, measure }: OptimizationOptions,
): Promise<Optimization> {
  const budget = wanted === "hours" ? hoursOf(inquiry) : await moneyOf(inquiry, wanted);
  const { outcome, method } = inquiry;
  const count = budget.parts.length;
  const even = budget.parts.map(() => 1 / count);
  const alone = budget.parts.map((_, i) => budget.parts.map((__, j) => Number(i === j)));
  const ask = (splits: readonly Split[]) => askMoves(inquiry, [[], ...splits.map(budget.movesOf)]);
  const gain = (means: Means, alternative: number) =>
    means[measure](alternative, outcome) - means[measure](0, outcome);
  const tried = await searchSplits({
    parts: count,
    resolution: RESOLUTION[method],
    always: [even, ...alone, ...(budget.today ? [budget.today] : [])],
    gainsOf: async (splits) => {
      const answers = await ask(splits);
      return splits.map((_, i) => estimate(answers, (means) => gain(means, i + 1)).value);
    },
  });
  const splits = tried.map(({ shares }) => shares);
  const answers = await ask(splits);
  const indexOf = (wantedSplit: Split) =>
    1 +
    splits.findIndex((split) => split.every((share, i) => Math.abs(share - wantedSplit[i]) < 1e-9));
  const describe = (shares: Split, alternative: number) =>
    describeSplit(inquiry, budget, shares, answers, alternative);
  const near = nearBest(answers, splits, gain);
  const noShares = budget.parts.map(() => 0);
  return {
    format: "quotacast-optimization/1",
    ...inquiryHead(inquiry),
    budget: { amount: budget.amount, unit: budget.unit },
    measure,
    best: describe(splits[0], 1),
    today: describe(budget.today ?? noShares, 0),
    even: describe(even, indexOf(even)),
    allInOne: alone.map((shares) => describe(shares, indexOf(shares))),
    gain: figureOf(estimate(answers, (means) => gain(means, 1))),
    nearBest: budget.parts.map((lever, part) => {
      const shares = near.map((split) => split[part]);
      return { lever, low: Math.min(...shares), high: Math.max(...shares) };
    }),
    order: await answerOrder(inquiry, largestMoves(budget, splits[0]), measure),
    curve: splits.map((shares, index) => ({
      shares: [...shares],
      bookings: estimate(answers, (means) => means.bookings(index + 1, outcome)).value,
      pHit: estimate(answers, (means) => means.pHit(index + 1, outcome)).value,
    })),
  };
}

/** The moves of the two largest parts, the larger first; fewer where a split moves fewer. */
function largestMoves({ movesOf }: Budget, shares: Split): readonly Move[] {
  return movesOf(shares)
    .map((move, part) => ({ move, share: shares[part] }))
    .filter(({ move, share }) => share > 0 && move.multiply !== 1)
    .sort((a, b) => b.share - a.share)
    .slice(0, 2)
    .map(({ move }) => move);
}

/** Splits that are not worse than the best by more than chance, or than a little of its gain. */
function nearBest(
  answers: Answers,
  splits: readonly Split[],
  gain: (means: Means, alternative: number) => number,
): readonly Split[] {
  const best = estimate(answers, (means) => gain(means, 1)).value;
  const lossOf = (index: number): Estimate =>
    estimate(answers, (means) => gain(means, 1) - gain(means, index + 1));
  return splits.filter((_, index) => {
    const { value, interval } = lossOf(index);
    return interval[0] <= 0 || value <= NEAR * Math.abs(best);
  });
}

function describeSplit(
  { outcome }: Inquiry,
  { parts, movesOf }: Budget,
  shares: Split,
  answers: Answers,
  alternative: number,
): Optimization["best"] {
  const moves = alternative === 0 ? [] : movesOf(shares);
  return {
    parts: parts.map((lever, index) => ({
      lever,
      share: shares[index],
      multiply: moves.find((move) => move.lever === lever)?.multiply ?? 1,
    })),
    bookings: figureOf(estimate(answers, (means) => means.bookings(alternative, outcome))),
    pHit: figureOf(estimate(answers, (means) => means.pHit(alternative, outcome))),
  };
}

async function moneyOf(inquiry: Inquiry, amount: number): Promise<Budget> {
  const { levers } = inquiry;
  const spendings = spendingsOf(levers, await tornadoOf(inquiry, levers));
  if (spendings.length === 0) {
    throw new RangeError("the plan's levers have no costs: say what moving each by 10 % costs");
  }
  return {
    amount,
    unit: "money",
    parts: spendings.map(({ lever }) => lever.lever),
    movesOf: (shares) => spendings.map((each, i) => bought(each, shares[i] * amount)),
    today: undefined,
  };
}

const SHARE = "capacity.creationShare";

function hoursOf({ plan }: Inquiry): Budget {
  const today = leverValue(plan, SHARE);
  const { capacity } = plan;
  if (!capacity || today === undefined || !(today > 0)) {
    throw new RangeError("hours can be split where the plan has a capacity block that shares them");
  }
  return {
    amount: capacity.hoursPerWeek,
    unit: "hours",
    parts: ["creation", "capture"],
    movesOf: ([creation]) => [{ lever: SHARE, multiply: creation / today }],
    today: [today, 1 - today],
  };
}
