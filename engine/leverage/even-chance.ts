import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { askChances } from "./ask-moves.ts";
import type { Estimate } from "./estimate.ts";
import { crossedAt, heldBetween, type Place } from "./held-between.ts";
import type { Inquiry } from "./inquiry.ts";
import { multiplierBounds } from "./lever-value.ts";
import type { Leverage } from "./leverage-schema.ts";
import { moveLevers } from "./move-levers.ts";
import type { TEAM_LEVERS } from "./plan-levers.ts";
import { seek } from "./seek.ts";

type Even = NonNullable<Leverage["risk"]>["evenChance"][number];
type TeamLever = (typeof TEAM_LEVERS)[number];

/** The chance at which it is even whether the quota is missed. */
const EVEN = 0.5;
const TOLERANCE = { exact: 1e-4, simulated: 5e-3 } as const;
/** How far a lever of a team that shares hours is moved, as a factor, and in how many tries. */
const FAR = 2;
const TRIES = 3;

/** How far a lever would have to move, the others held, for a miss to be as likely as not. */
export async function evenChanceOf(inquiry: Inquiry, lever: TeamLever): Promise<Even> {
  const { plan, scenarios, method, isCoupled } = inquiry;
  const at = (multipliers: readonly number[]) =>
    askChances(
      inquiry,
      multipliers.map((multiply) => moveLevers(plan, [{ lever, multiply }], scenarios)),
    );
  const bounds = multiplierBounds(plan, lever);
  if (isCoupled) return { lever, ...(await lookAround(at, bounds)) };
  const tolerance = TOLERANCE[method];
  const sought = await seek({ at, probability: EVEN, tolerance, ...bounds });
  const isCrossed = sought.isReachable && !sought.isAlways;
  if (!isCrossed) return { lever, multiply: null, interval: null };
  return { lever, multiply: sought.found.multiplier, interval: sought.interval };
}

/**
 * A search among few futures, each of which takes long: no farther than a factor of two, and no
 * longer than chance lets two places be told apart. What lies between is read off the chord.
 */
async function lookAround(
  at: (multipliers: readonly number[]) => Promise<readonly Estimate[]>,
  { low, high }: { readonly low: number; readonly high: number },
): Promise<Pick<Even, "multiply" | "interval">> {
  const places: Place[] = [];
  const tryAll = async (multipliers: readonly number[]) => {
    const found = await at(multipliers);
    places.push(...found.map((chance, index) => ({ x: ln(multipliers[index]), chance })));
    places.sort((a, b) => a.x - b.x);
  };
  await tryAll([Math.max(low, 1 / FAR), 1, Math.min(high, FAR)]);
  let index = crossing(places);
  for (let tries = 0; index >= 0 && tries < TRIES && isWide(places, index); tries++) {
    await tryAll([exp(crossedAt(places[index], places[index + 1], EVEN))]);
    index = crossing(places);
  }
  if (index < 0) return { multiply: null, interval: null };
  const x = crossedAt(places[index], places[index + 1], EVEN);
  const [from, to] = heldBetween(places, index, EVEN);
  return { multiply: exp(x), interval: [exp(from), exp(to)] };
}

/** Index of the place below the crossing nearest to today's; -1 if there is none. */
function crossing(places: readonly Place[]): number {
  const distance = (index: number) =>
    Math.min(Math.abs(places[index].x), Math.abs(places[index + 1].x));
  let nearest = -1;
  for (let index = 0; index + 1 < places.length; index++) {
    const [a, b] = [places[index], places[index + 1]].map(({ chance }) => chance.value >= EVEN);
    if (a !== b && (nearest < 0 || distance(index) < distance(nearest))) nearest = index;
  }
  return nearest;
}

/** Whether the chances at both ends differ by more than either is unsure. */
function isWide(places: readonly Place[], index: number): boolean {
  const [a, b] = [places[index].chance, places[index + 1].chance];
  return Math.abs(a.value - b.value) > Math.max(a.standardError, b.standardError);
}
