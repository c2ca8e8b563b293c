import { survival } from "../dist/cdf.ts";
import { cumulate, integrate, readAt } from "./cumulate.ts";
import type { Grid } from "./grid.ts";
import type { Atom } from "./grid-law.ts";
import { endedWithin, endedWithinIntegral, type StayClock } from "./stay-curve.ts";
import type { Transform } from "./transform.ts";

/** The law of the days of work to an ending, through one stay or several. */
export interface WorkCurve {
  /** P(it takes less than so many days of work). */
  readonly within: (work: number) => number;
  /** The integral of that from 0. */
  readonly integral: (work: number) => number;
  /** What the curve depends on, where it is worth remembering what comes of it. */
  readonly content: () => string | undefined;
}

/** Of a single stay. Its integral is for one that begins. */
export function stayWorkCurve(clock: StayClock): WorkCurve {
  const open = survival(clock.law, clock.age);
  return {
    within: (work) => endedWithin(clock, work, false, open),
    integral: (work) => endedWithinIntegral(clock, work),
    content: () => (isSmooth(clock.law) ? JSON.stringify(clock) : undefined),
  };
}

/** Of a sum of stays, whose transform is given. */
export function gridWorkCurve(transform: Transform, grid: Grid, content: string): WorkCurve {
  const below = cumulate(transform, grid);
  const last = grid.points - 0.5;
  let integral: Float64Array | undefined;
  return {
    within: (work) => (work > 0 ? clamped(readAt(below, work / grid.step)) : 0),
    integral: (work) => {
      integral ??= integrate(below);
      const at = work / grid.step;
      const beyond = Math.max(0, at - last) * below[grid.points - 1];
      return (readAt(integral, Math.min(at, last)) + beyond) * grid.step;
    },
    content: () => content,
  };
}

/** Of what takes so many times as long. */
export function stretchedCurve(
  { within, integral, content }: WorkCurve,
  stretch: number,
): WorkCurve {
  return {
    within: (work) => within(work / stretch),
    integral: (work) => stretch * integral(work / stretch),
    content: () => {
      const own = content();
      return own === undefined ? undefined : `${stretch} ${own}`;
    },
  };
}

/** Of a sum that takes only so many values. */
export function atomWorkCurve(atoms: readonly Atom[]): WorkCurve {
  return {
    within: (work) =>
      atoms.reduce((sum, { value, probability }) => sum + (value < work ? probability : 0), 0),
    integral: (work) =>
      atoms.reduce(
        (sum, { value, probability }) => sum + probability * Math.max(0, work - value),
        0,
      ),
    content: () => undefined,
  };
}

function isSmooth({ family }: StayClock["law"]): boolean {
  return family !== "empirical" && family !== "fixed";
}

function clamped(probability: number): number {
  return Math.min(1, Math.max(0, probability));
}
