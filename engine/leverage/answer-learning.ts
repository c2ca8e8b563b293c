import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { normalCdf, normalQuantile } from "../numeric/normal.ts";
import type { Lever } from "../scenario/scenario-schema.ts";
import { tornadoOf } from "./answer-tornado.ts";
import { askMoves } from "./ask-moves.ts";
import { meansOf } from "./estimate.ts";
import { figureOf } from "./figure-schema.ts";
import type { Inquiry } from "./inquiry.ts";
import type { LeveragePart } from "./leverage-part.ts";
import type { Leverage } from "./leverage-schema.ts";
import { canMove, type Move } from "./move-levers.ts";
import { TEAM_LEVERS } from "./plan-levers.ts";
import { posteriorSpread } from "./posterior-spread.ts";
import { sobolIndices } from "./sobol-indices.ts";
import { surfaceOf, surfacePlaces } from "./surface.ts";

/** How many standard deviations from the middle the ends of 80 % are. */
const EIGHTY = 1.2815515655446004;
const CHANCE_MIN = 0.005;

interface Spread {
  readonly lever: Lever;
  readonly sd: number;
}

/** Where to learn: which lever's uncertainty moves the answer most. */
export const answerLearning: LeveragePart = async (inquiry, { base }) => {
  const posterior = posteriorSpread(inquiry.plan);
  const isKnown = posterior.length > 0;
  const spreads = isKnown ? posterior : spreadsOfRanges(inquiry);
  if (spreads.length < 2) {
    const reason = "fewer than two of the four levers are uncertain";
    return { learn: [], sobol: { applies: false, reason } };
  }
  const { value } = base.pHit;
  // A chance of a hundred futures moves in steps, which no smooth surface follows.
  const tells = !inquiry.isCoupled && value > CHANCE_MIN && value < 1 - CHANCE_MIN;
  const of = tells ? "pHit" : "bookings";
  const sobol = await sobolOf(inquiry, spreads, of, isKnown ? "uncertainty" : "ranges");
  return { learn: isKnown ? await tornadoOf(inquiry, posterior) : [], sobol };
};

/** Taking a feasible range as the 80 % of what may be. */
function spreadsOfRanges({ levers }: Inquiry): Spread[] {
  const isTeam = (lever: string) => TEAM_LEVERS.some((each) => each === lever);
  return levers
    .filter(({ lever, low, high }) => isTeam(lever) && high > low)
    .map(({ lever, low, high }) => ({ lever, sd: ln(high / low) / (2 * EIGHTY) }));
}

/**
 * By a surface that is quadratic in the logarithms of the levers: of the logarithm of bookings, or
 * the normal score of the chance. Some more places tell how well it fits.
 */
async function sobolOf(
  inquiry: Inquiry,
  spreads: readonly Spread[],
  of: "bookings" | "pHit",
  from: "uncertainty" | "ranges",
): Promise<Leverage["sobol"]> {
  const { outcome, plan } = inquiry;
  const reach = spreads.map(({ sd }) => EIGHTY * sd);
  const places = surfacePlaces(reach);
  const checks = [1, -1].map((sign) => reach.map((far) => sign * far));
  const alternating = reach.map((far, i) => (i % 2 === 0 ? far : -far));
  const all = [...places, ...checks, alternating];
  const movesAt = (place: readonly number[]) =>
    spreads.map(({ lever }, i): Move => ({ lever, multiply: exp(place[i]) }));
  if (!all.every((place) => movesAt(place).every((move) => canMove(plan, move)))) {
    return { applies: false, reason: "a lever cannot be moved as far as it is uncertain" };
  }
  const means = meansOf(await askMoves(inquiry, all.map(movesAt)));
  const values = all.map((_, alternative) => means[of](alternative, outcome));
  const surface = surfaceOf({ reach, values: places.map((_, i) => toSurface(of, values[i])) });
  const at = (place: readonly number[]) => fromSurface(of, surface.at(place));
  const { first, total, variance } = sobolIndices({
    dimensions: spreads.length,
    evaluate: (point) => at(point.map((u, i) => spreads[i].sd * normalQuantile(u))),
  });
  if (!(variance > 0)) return { applies: false, reason: "nothing depends on what is uncertain" };
  const misses = all.slice(places.length).map((place, i) => at(place) - values[places.length + i]);
  const missed = misses.reduce((sum, miss) => sum + miss * miss, 0) / misses.length;
  return {
    applies: true,
    of,
    from,
    points: all.length,
    fitError: missed / variance,
    groups: spreads.map(({ lever }, i) => ({
      group: lever,
      first: figureOf(first[i]),
      total: figureOf(total[i]),
    })),
  };
}

function toSurface(of: "bookings" | "pHit", value: number): number {
  if (of === "bookings") return ln(Math.max(value, 1e-9));
  return normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, value)));
}

function fromSurface(of: "bookings" | "pHit", value: number): number {
  return of === "bookings" ? exp(value) : normalCdf(value);
}
