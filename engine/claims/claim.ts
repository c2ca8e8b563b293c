import type { Lab } from "./lab.ts";

/** A claim that leaders and their teachers argue about, and the experiment that decides it. */
export interface Claim {
  /** Such as "2.1": theme and row. */
  readonly id: string;
  readonly claim: string;
  /** What the experiment should show if the claim is right. */
  readonly expected: string;
  /** What it rests on and no data informed: a reader may see it otherwise. */
  readonly assumes: readonly string[];
  /** Why the claim, as it was first told, was corrected; absent where it stands as told. */
  readonly correction?: string;
  look(lab: Lab): Promise<Finding>;
}

/** What an experiment found. */
export interface Finding extends Measured {
  /** Whether it is as expected beyond Monte Carlo error. */
  readonly holds: boolean;
  /** Other figures that tell the story. */
  readonly beside?: readonly Measured[];
  readonly curve?: Curve;
  /** Where the claim holds, and where it does not, as far as was looked. */
  readonly region?: string;
}

/** A figure with its 95 % interval of Monte Carlo error; both ends are the figure if exact. */
export interface Figure {
  readonly value: number;
  readonly interval: readonly [number, number];
}

/** A figure under the name of what it measures. */
export interface Measured extends Figure {
  readonly measure: string;
}

/** How a figure goes with what is moved. */
export interface Curve {
  readonly moved: string;
  readonly measure: string;
  readonly points: readonly {
    readonly at: number;
    readonly value: number;
    readonly interval: readonly [number, number];
  }[];
}

/** A figure under the name of what it measures. */
export function measured(measure: string, { value, interval }: Figure): Measured {
  return { measure, value, interval };
}
