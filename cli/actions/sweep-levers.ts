import {
  type Lever,
  type LeverageMap,
  type LeverRange,
  mapOf,
  type Sweep,
  sweepOf,
} from "../../engine/index.ts";
import { refuse } from "../failure.ts";
import { mapScreen } from "../print/map-screen.ts";
import { sweepScreen } from "../print/sweep-screen.ts";
import { type InquireOptions, inquire } from "./inquire.ts";

interface SweepLeversOptions extends InquireOptions {
  readonly lever: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly points?: number;
}

const LEVERS = ["creation", "winRate", "dealSize", "cycleTime"];
/** Points of a curve, and of each axis of a map. */
const CURVE_POINTS = 16;
const MAP_POINTS = 9;

/** `quotacast sweep`: moves one lever, or two, through a range, and prints what comes of it. */
export async function sweepLevers(planName: string, options: SweepLeversOptions): Promise<void> {
  const { lever: levers, from, to } = options;
  for (const lever of levers) checkLever(lever);
  if (levers.length > 2 || levers[0] === levers[1]) {
    refuse("too-many-levers", "one lever is swept, or two different ones are mapped");
  }
  if (from >= to) refuse("range-backwards", `--from ${from} must be below --to ${to}`);
  const [x, y] = levers.map((lever): LeverRange => {
    const points = options.points ?? (levers.length === 1 ? CURVE_POINTS : MAP_POINTS);
    return { lever: lever as Lever, from, to, points };
  });
  if (y === undefined) {
    const work = { work: (inquiry: Parameters<typeof sweepOf>[0]) => sweepOf(inquiry, x) };
    return inquire<Sweep>(planName, options, { ...work, screen: sweepScreen });
  }
  return inquire<LeverageMap>(planName, options, {
    work: (inquiry, onPartial) => mapOf(inquiry, x, y, onPartial),
    screen: mapScreen,
  });
}

function checkLever(lever: string): void {
  if (LEVERS.includes(lever)) return;
  refuse("unknown-lever", `there is no lever "${lever}"`, {
    path: "--lever",
    hint: `Levers are ${LEVERS.join(", ")}.`,
  });
}
