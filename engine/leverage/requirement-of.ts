import { askAlternatives, askChances } from "./ask-moves.ts";
import { figureOf } from "./figure-schema.ts";
import { frontierOf } from "./frontier.ts";
import { type Inquiry, inquiryHead } from "./inquiry.ts";
import { leverValue, multiplierBounds } from "./lever-value.ts";
import { type Movable, moveLevers } from "./move-levers.ts";
import type { Requirement } from "./requirement-schema.ts";
import { type Sought, seek } from "./seek.ts";

export interface RequirementOptions {
  /** A lever, or `coverage`: how much is open at asOf, its mix and the new business held. */
  readonly lever: Movable;
  readonly probability: number;
  /** A second lever, for pairs that reach the probability together. */
  readonly frontierWith?: Movable;
}

/** Chances that are told beside the one that was asked for. */
const LEVELS = [0.5, 0.8, 0.9, 0.95] as const;

/** Relative width within which a multiplier is found: finer where there is no noise. */
export const TOLERANCE = { exact: 1e-10, simulated: 2e-3 } as const;

const UNITS: Readonly<Record<string, string>> = {
  creation: "opportunities a day",
  winRate: "probability",
  dealSize: "mean deal size",
  cycleTime: "mean days to win",
  coverage: "open amount ÷ (quota − booked)",
};

/**
 * How far one lever must move for a chance of reaching the quota.
 *
 * @throws {RangeError} if the probability is not between 0 and 1
 */
export async function requirementOf(
  inquiry: Inquiry,
  { lever, probability, frontierWith }: RequirementOptions,
): Promise<Requirement> {
  const { plan, scenarios, method } = inquiry;
  const at = (multiplier: number) => moveLevers(plan, [{ lever, multiply: multiplier }], scenarios);
  const search = {
    at: (multipliers: readonly number[]) => askChances(inquiry, multipliers.map(at)),
    tolerance: TOLERANCE[method],
    ...multiplierBounds(plan, lever),
  };
  const [today] = await search.at([1]);
  const sought = await seek({ ...search, probability });
  const valueToday = leverValue(plan, lever) ?? null;
  const levels: Requirement["levels"] = [];
  for (const level of LEVELS) {
    const found = await seek({ ...search, probability: level });
    const { multiplier } = found.found;
    const answers = await askAlternatives(inquiry, [at(multiplier)]);
    levels.push({
      probability: level,
      reachable: found.isReachable,
      multiplier: found.isReachable ? multiplier : null,
      multiplierInterval: found.isReachable ? found.interval : null,
      value: found.isReachable ? times(valueToday, multiplier) : null,
      creations: found.isReachable ? answers.alternatives[0].created : null,
    });
  }
  return {
    format: "quotacast-requirement/1",
    ...inquiryHead(inquiry),
    lever,
    probability,
    ...describe(sought, valueToday),
    valueToday,
    unit: UNITS[lever] ?? null,
    pHitToday: figureOf(today),
    levels,
    frontier:
      frontierWith === undefined
        ? null
        : await frontierOf(inquiry, { lever, other: frontierWith, probability }),
  };
}

function describe({ isReachable, found, interval, isMonotone }: Sought, today: number | null) {
  const { multiplier } = found;
  return {
    reachable: isReachable,
    multiplier: isReachable ? multiplier : null,
    multiplierInterval: isReachable ? interval : null,
    value: isReachable ? times(today, multiplier) : null,
    pHit: figureOf(found.pHit),
    bestMultiplier: isReachable ? null : multiplier,
    isMonotone,
  };
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}
