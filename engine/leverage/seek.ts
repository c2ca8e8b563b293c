import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { normalQuantile } from "../numeric/normal.ts";
import type { Estimate } from "./estimate.ts";
import { heldBetween } from "./held-between.ts";

/** A search for how far something must move until a probability is reached. */
export interface Search {
  /** The probability at several multipliers, all on the same luck. */
  readonly at: (multipliers: readonly number[]) => Promise<readonly Estimate[]>;
  readonly probability: number;
  /** The least and the greatest multiplier worth asking for. */
  readonly low: number;
  readonly high: number;
  /** Relative width of a bracket at which the search ends. */
  readonly tolerance: number;
  /** A guess of where that is; 1 where absent. */
  readonly near?: number;
}

/** A multiplier that was tried, and the probability there. */
export interface Tried {
  readonly multiplier: number;
  readonly pHit: Estimate;
}

/** What a search came to: the move nearest to none that reaches the probability, or the best. */
export interface Sought {
  readonly isReachable: boolean;
  readonly found: Tried;
  /** Of the multiplier, 95 %, from the Monte Carlo error of the probability. */
  readonly interval: [number, number];
  /** Whether the probability only rose, or only fell, through all that was tried. */
  readonly isMonotone: boolean;
  /** Whether the probability is reached wherever the lever stands: then `found` is an end. */
  readonly isAlways: boolean;
}

const FIRST = [0.5, 1, 2];
const NEARBY = [0.95, 1.05];
const STEPS_MAX = 60;
/** How far apart multipliers are that tell the slope, as a factor. */
const SLOPE_STEP = 1.05;
/** A slope over so small a step tells nothing where chances are less sure than this. */
const SLOPE_ERROR_MAX = 0.02;
/** A difference of so many standard errors is chance's. */
const NOISE_SHARE = 0.25;
const HALF_WIDTH = 1.959963984540054;

/**
 * Seeks the multiplier nearest to 1 from which on a probability is reached.
 *
 * On fixed luck a probability is monotone in each lever, capacity apart, so a bracket of two
 * multipliers that shrinks finds the one place. Where it is not monotone, the crossing nearest to
 * what is now.
 *
 * @throws {RangeError} if the probability is not between 0 and 1
 */
export async function seek(search: Search): Promise<Sought> {
  const { probability, low, high, near } = search;
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`probability must lie between 0 and 1, got ${probability}`);
  }
  const tried: Tried[] = [];
  const tryAll = async (multipliers: readonly number[]) => {
    const wanted = multipliers.filter((m) => !tried.some(({ multiplier }) => multiplier === m));
    const found = await search.at(wanted);
    tried.push(...wanted.map((multiplier, index) => ({ multiplier, pHit: found[index] })));
    tried.sort((a, b) => a.multiplier - b.multiplier);
  };
  const around = near === undefined ? FIRST : NEARBY.map((each) => near * each);
  await tryAll([...new Set(around.map((each) => Math.min(high, Math.max(low, each))))]);
  let bracket = crossing(tried, probability);
  // Outwards, to where the probability is met, or as long as it is met on less and less.
  let last = tried[0];
  for (let step = 0; !bracket && step < STEPS_MAX; step++) {
    const next = beyond(tried, search);
    if (next === undefined) break;
    await tryAll([next]);
    last = tried.find(({ multiplier }) => multiplier === next) as Tried;
    bracket = crossing(tried, probability);
  }
  const isMonotone = isOneWay(tried);
  if (!bracket) {
    const isReachable = tried.every(({ pHit }) => pHit.value >= probability);
    const found = isReachable ? last : tried.reduce((a, b) => (better(a, b) ? a : b));
    const interval: [number, number] = [found.multiplier, found.multiplier];
    return { isReachable, found, interval, isMonotone, isAlways: isReachable };
  }
  let weights: Weights = { meets: 1, misses: 1 };
  for (let step = 0; step < STEPS_MAX && !isNarrow(bracket, search); step++) {
    await tryAll([insideOf(bracket, weights, probability)]);
    const next = crossing(tried, probability) as Bracket;
    weights = {
      meets: next.meets === bracket.meets ? weights.meets / 2 : 1,
      misses: next.misses === bracket.misses ? weights.misses / 2 : 1,
    };
    bracket = next;
  }
  const found = bracket.meets;
  const isTold = found.pHit.standardError < SLOPE_ERROR_MAX;
  const interval = isTold ? await spread(search, found) : band(tried, bracket, probability);
  return { isReachable: true, found, interval, isMonotone, isAlways: false };
}

/** What the ends of a bracket count: an end that stays counts half, so that it moves next. */
interface Weights {
  readonly meets: number;
  readonly misses: number;
}

/** Two neighbours: one that meets the probability, and one that does not. */
interface Bracket {
  readonly meets: Tried;
  readonly misses: Tried;
}

/** The crossing nearest to a multiplier of 1, if the probability is crossed at all. */
function crossing(tried: readonly Tried[], probability: number): Bracket | undefined {
  const brackets = tried.slice(1).flatMap((b, index): Bracket[] => {
    const a = tried[index];
    const [meetsA, meetsB] = [a, b].map(({ pHit }) => pHit.value >= probability);
    if (meetsA === meetsB) return [];
    return [meetsA ? { meets: a, misses: b } : { meets: b, misses: a }];
  });
  const distance = ({ meets }: Bracket) => Math.abs(ln(meets.multiplier));
  return brackets.reduce<Bracket | undefined>(
    (best, each) => (best && distance(best) <= distance(each) ? best : each),
    undefined,
  );
}

/** The next multiplier to try outside what was tried, towards the probability; none at an end. */
function beyond(tried: readonly Tried[], { probability, low, high }: Search): number | undefined {
  const first = tried[0];
  const last = tried[tried.length - 1];
  const isRising = last.pHit.value >= first.pHit.value;
  const isMissed = last.pHit.value < probability && first.pHit.value < probability;
  const isUpward = isRising === isMissed;
  const next = isUpward ? 2 * last.multiplier : first.multiplier / 2;
  const bounded = Math.min(high, Math.max(low, next));
  return tried.some(({ multiplier }) => multiplier === bounded) ? undefined : bounded;
}

/** A place inside a bracket, by a chord of normal scores (the Illinois rule). */
function insideOf({ meets, misses }: Bracket, weights: Weights, probability: number): number {
  const a = ln(misses.multiplier);
  const b = ln(meets.multiplier);
  const wanted = scoreOf(probability);
  const low = weights.misses * (wanted - scoreOf(misses.pHit.value));
  const high = weights.meets * (scoreOf(meets.pHit.value) - wanted);
  const share = low / (low + high);
  const isInside = share > 1e-6 && share < 1 - 1e-6;
  return exp(a + (b - a) * (isInside ? share : 0.5));
}

/** Narrow enough, or so narrow that chance decides between its ends. */
function isNarrow({ meets, misses }: Bracket, { tolerance, probability }: Search): boolean {
  const width = Math.abs(ln(meets.multiplier / misses.multiplier));
  const gap = meets.pHit.value - misses.pHit.value;
  const isNoise = gap < NOISE_SHARE * meets.pHit.standardError;
  return width <= tolerance || isNoise || meets.pHit.value === probability;
}

function better(a: Tried, b: Tried): boolean {
  return a.pHit.value >= b.pHit.value;
}

function isOneWay(tried: readonly Tried[]): boolean {
  const steps = tried.slice(1).map(({ pHit }, i) => pHit.value - tried[i].pHit.value);
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

function scoreOf(probability: number): number {
  return normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, probability)));
}

/** The interval of a multiplier among few futures: where the chance's own holds the probability. */
function band(
  tried: readonly Tried[],
  { meets, misses }: Bracket,
  probability: number,
): [number, number] {
  const places = tried.map(({ multiplier, pHit }) => ({ x: ln(multiplier), chance: pHit }));
  const index = Math.min(tried.indexOf(meets), tried.indexOf(misses));
  const [from, to] = heldBetween(places, index, probability);
  return [exp(from), exp(to)];
}

/** The interval of a multiplier that its probability's error leaves. */
async function spread(search: Search, { multiplier, pHit }: Tried): Promise<[number, number]> {
  if (pHit.standardError === 0) return [multiplier, multiplier];
  const [less, more] = await search.at([multiplier / SLOPE_STEP, multiplier * SLOPE_STEP]);
  const slope = Math.abs(more.value - less.value) / (2 * ln(SLOPE_STEP));
  if (slope === 0) return [search.low, search.high];
  const factor = exp((HALF_WIDTH * pHit.standardError) / slope);
  return [Math.max(search.low, multiplier / factor), Math.min(search.high, multiplier * factor)];
}
