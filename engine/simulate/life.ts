import { makePoissonSums, type PoissonSums } from "../dist/poisson-sums.ts";
import type { TrialKey } from "../random/trial-key.ts";
import type { CommonFactorPath } from "./common-factor-path.ts";
import type { CompiledRun } from "./compiled-run.ts";
import type { Diary } from "./diary.ts";
import type { Ledger } from "./ledger.ts";
import { makeStock, type Stock } from "./life-cells.ts";
import { type Clocks, makeClocks } from "./life-clock.ts";
import { type Keys, makeKeys, setTrialKey } from "./life-keys.ts";
import type { LifeRegime, LifeRun } from "./life-run.ts";
import { makeStaff, type Staff } from "./life-staff.ts";
import { makeOpenState, type OpenState } from "./life-state.ts";

/** One trial under way in the kernel that lives through mechanisms. Used again for each trial. */
export interface Life {
  readonly run: CompiledRun;
  readonly tables: LifeRun;
  readonly state: OpenState;
  readonly clocks: Clocks;
  readonly staff: Staff;
  readonly stock: Stock;
  /** Candidates of the week under way: their source, luck and day. */
  readonly week: WeekOfCandidates;
  /** By week and source, how many are created, where that is drawn some weeks ahead. */
  readonly sourceCounts: Int32Array;
  /** Contacts that come back to the market, by week since the warm-up began. */
  readonly returns: Float64Array;
  /** By source: the law of a week's count, as long as its mean stays what it is. */
  readonly sums: readonly PoissonSums[];
  key: TrialKey;
  readonly keys: Keys;
  path: CommonFactorPath;
  ledger: Ledger;
  regime: LifeRegime;
  /** What stays that begin now are like: see compileCourses. */
  courses: Float64Array;
  /** Contacts that are free to be approached. */
  freeContacts: number;
  burnedContacts: number;
  /** Open opportunities that managers help with. */
  helped: number;
  /** What is open, in minor units; and at the last stock, how many can still be won. */
  openValue: number;
  live: number;
  created: number;
  /** What is written down, if anything is. */
  diary: Diary | undefined;
}

export interface WeekOfCandidates {
  count: number;
  source: Int32Array;
  entity0: Int32Array;
  entity1: Int32Array;
  day: Float64Array;
}

const lives = new WeakMap<CompiledRun, Life>();

/** The room in which a run's trials are simulated one after another. */
export function lifeOf(run: CompiledRun, key: TrialKey, path: CommonFactorPath, ledger: Ledger) {
  const life = lives.get(run) ?? makeLife(run, key, path, ledger);
  lives.set(run, life);
  life.key = key;
  setTrialKey(life.keys, key);
  life.path = path;
  life.ledger = ledger;
  return life;
}

function makeLife(run: CompiledRun, key: TrialKey, path: CommonFactorPath, ledger: Ledger): Life {
  const tables = run.life;
  if (!tables) throw new TypeError("the run's plan has no mechanisms");
  const weeks = (tables.warmUpDays + run.model.horizonDays) / 7;
  return {
    run,
    tables,
    state: makeOpenState(run.model.stages.length),
    clocks: makeClocks(tables.staff.entities.length, !tables.isMoving),
    staff: makeStaff(tables.staff),
    stock: makeStock(tables.staff.entities.length, run.model.stages.length),
    week: emptyWeek(256),
    sourceCounts: new Int32Array(Math.ceil(weeks) * tables.sources.length),
    returns: new Float64Array(Math.ceil(weeks) + 1),
    sums: tables.sources.map(makePoissonSums),
    key,
    keys: makeKeys(),
    path,
    ledger,
    regime: tables.regimes[0],
    courses: tables.courses[0],
    freeContacts: 0,
    burnedContacts: 0,
    helped: 0,
    live: 0,
    openValue: 0,
    created: 0,
    diary: undefined,
  };
}

export function emptyWeek(size: number): WeekOfCandidates {
  return {
    count: 0,
    source: new Int32Array(size),
    entity0: new Int32Array(size),
    entity1: new Int32Array(size),
    day: new Float64Array(size),
  };
}

/** Adds to a count of the ledger; nothing before asOf. */
export function tally({ ledger }: Life, count: number, value: number, day: number): void {
  if (day < 0 || ledger.columns.life === undefined) return;
  ledger.tallies[ledger.columns.life.counts + count] += value;
}
