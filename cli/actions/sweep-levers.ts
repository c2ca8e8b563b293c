import {
  type LeverageMap,
  type LeverRange,
  mapOf,
  type Sweep,
  sweepOf,
} from "../../engine/index.ts";
import { refuse } from "../failure.ts";
import { mapScreen } from "../print/map-screen.ts";
import { sweepScreen } from "../print/sweep-screen.ts";
import { checkLever } from "../read/check-lever.ts";
import { type InquireOptions, inquire } from "./inquire.ts";

interface SweepLeversOptions extends InquireOptions {
  readonly lever: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly points?: number;
}

/** Points of a curve, and of each axis of a map. */
const CURVE_POINTS = 16;
const MAP_POINTS = 9;

/** `quotacast sweep`: moves one lever, or two, through a range, and prints what comes of it. */
export async function sweepLevers(planName: string, options: SweepLeversOptions): Promise<void> {
  const { lever: levers, from, to, points } = options;
  if (levers.length > 2 || levers[0] === levers[1]) {
    refuse("too-many-levers", "one lever is swept, or two different ones are mapped");
  }
  if (from >= to) refuse("range-backwards", `--from ${from} must be below --to ${to}`);
  const rangeOf = (plan: Parameters<typeof checkLever>[0], name: string): LeverRange => ({
    lever: checkLever(plan, name),
    from,
    to,
    points: points ?? (levers.length === 1 ? CURVE_POINTS : MAP_POINTS),
  });
  const [x, y] = levers;
  if (y === undefined) {
    return inquire<Sweep>(planName, options, {
      work: (inquiry) => sweepOf(inquiry, rangeOf(inquiry.plan, x)),
      screen: sweepScreen,
    });
  }
  return inquire<LeverageMap>(planName, options, {
    work: (inquiry, onPartial) =>
      mapOf(inquiry, rangeOf(inquiry.plan, x), rangeOf(inquiry.plan, y), onPartial),
    screen: mapScreen,
  });
}
