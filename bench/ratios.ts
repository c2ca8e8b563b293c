import type { Case } from "./case.ts";

/** Ratios by name: what is divided by what, by the names of their cases. */
const RATIOS: Readonly<Record<string, readonly [over: string, under: string]>> = {
  "event / c-scalar": ["event", "c-scalar event"],
  "event / c-scalar summary": ["event", "c-scalar summary"],
  "event / c-scalar full": ["event", "c-scalar full"],
  "event / c-vector": ["event", "c-vector full"],
  "event / numpy": ["event", "numpy full"],
  "event / numpy lazy": ["event", "numpy lazy"],
  "event / d3-random": ["event", "d3-random full"],
  "event / d3-random lazy": ["event", "d3-random lazy"],
  "event / simple-statistics": ["event", "simple-statistics full"],
  "event / simple-statistics lazy": ["event", "simple-statistics lazy"],
  "event / stdlib": ["event", "stdlib full"],
  "event / jstat": ["event", "jstat full"],
  "event / simjs": ["event", "simjs full"],
  "event / simpy": ["event", "simpy full"],
  "event / squiggle": ["event", "squiggle full"],
  "thin / event": ["thin", "event"],
  "thin / c-scalar thin": ["thin", "c-scalar thin"],
  "open / event, by opportunity": ["open, by opportunity", "event, by opportunity"],
  "stages / event, by opportunity": ["stages, by opportunity", "event, by opportunity"],
  "capacity / event, by opportunity": ["capacity, by opportunity", "event, by opportunity"],
  "coupled / event, by opportunity": ["coupled, by opportunity", "event, by opportunity"],
  "life / event, by opportunity": ["life, by opportunity", "event, by opportunity"],
  "workers2 / workers1": ["workers2", "workers1"],
  "workers1 twice / workers1": ["workers1 twice", "workers1"],
  "chromium event / event": ["chromium event", "event"],
  "chromium thin / thin": ["chromium thin", "thin"],
  "chromium open / open": ["chromium open", "open"],
  "chromium stages / stages": ["chromium stages", "stages"],
  "chromium capacity / capacity": ["chromium capacity", "capacity"],
};

/** Cases that are judged by the wall: several threads, or a clock that only a browser has. */
const BY_WALL = /^(workers|chromium)/;

/**
 * The ratios of the cases that were measured and found right. Where one side is known by the wall
 * only, so is the other taken.
 */
export function ratiosOf(cases: readonly Case[]): Record<string, number> {
  const byName = new Map(cases.filter(isRight).map((one) => [one.name, one]));
  const ratios: Record<string, number> = {};
  for (const [name, [over, under]] of Object.entries(RATIOS)) {
    const first = byName.get(over);
    const second = byName.get(under);
    if (!first || !second) continue;
    const ofWall = BY_WALL.test(over) || BY_WALL.test(under);
    ratios[name] = rateOf(first, ofWall) / rateOf(second, ofWall);
  }
  return ratios;
}

function isRight({ check }: Case): boolean {
  return check?.isRight ?? true;
}

function rateOf({ median, wall }: Case, ofWall: boolean): number {
  return ofWall ? (wall?.median ?? median) : median;
}
