import { makePoissonSums, type PoissonSums } from "../dist/poisson-sums.ts";
import type { Native } from "../native/instance.ts";
import { startNative } from "../native/start-native.ts";
import { hasShock, type Shock } from "../process/shock.ts";
import { trialKey } from "../random/trial-key.ts";
import { drawCommonFactorPath } from "./common-factor-path.ts";
import type { CompiledRun } from "./compiled-run.ts";
import { makeWins, type Wins } from "./event-lists.ts";
import { type EventRun, makeEventRun } from "./event-run.ts";
import { rangeOf } from "./shock-ranges.ts";
import type { TrialTable } from "./trial-table.ts";

/** The trials of a block under way. Numbers by trial stand in typed arrays: see wordAt. */
export interface EventBlock {
  readonly run: EventRun;
  /** Absent where there are no compiled loops. */
  readonly native: Native | undefined;
  readonly table: TrialTable;
  readonly key0: Int32Array;
  readonly key1: Int32Array;
  /** The common factor's value by trial, and what it multiplies. */
  readonly factor: Float64Array;
  /** The range in which it lies: see ShockRanges. */
  readonly range: Uint8Array;
  readonly shocks: { readonly [what in keyof Shock]: Float64Array };
  /** The entity of the opportunity whose life is lived: see wordAt. */
  readonly entity: Int32Array;
  readonly sums: PoissonSums;
  /** Of the account whose lives are lived. */
  readonly wins: Wins;
}

const eventRuns = new WeakMap<CompiledRun, EventRun>();

function eventRunOf(run: CompiledRun): EventRun {
  const known = eventRuns.get(run);
  if (known) return known;
  const made = makeEventRun(run);
  eventRuns.set(run, made);
  return made;
}

/** Begins a block: keys and shocks of its trials. */
export function beginBlock(run: CompiledRun, first: number, table: TrialTable): EventBlock {
  const { trials } = table;
  const block: EventBlock = {
    run: eventRunOf(run),
    native: startNative(),
    table,
    key0: new Int32Array(trials),
    key1: new Int32Array(trials),
    factor: new Float64Array(trials),
    range: new Uint8Array(trials),
    shocks: {
      creation: new Float64Array(trials).fill(1),
      odds: new Float64Array(trials).fill(1),
      speed: new Float64Array(trials).fill(1),
      dealSize: new Float64Array(trials).fill(1),
    },
    entity: new Int32Array(2),
    sums: makePoissonSums(),
    wins: makeWins(),
  };
  const isMoved = hasShock(run.model.plan.commonFactor);
  for (let row = 0; row < trials; row++) {
    const key = trialKey(run.seedKey, first + row);
    block.key0[row] = key.key0;
    block.key1[row] = key.key1;
    if (!isMoved) continue;
    const { values, shocks } = drawCommonFactorPath(run, key);
    const [shock] = shocks;
    block.factor[row] = values[0];
    block.range[row] = rangeOf(block.run.ranges, values[0]);
    block.shocks.creation[row] = shock.creation;
    block.shocks.odds[row] = shock.odds;
    block.shocks.speed[row] = shock.speed;
    block.shocks.dealSize[row] = shock.dealSize;
  }
  return block;
}
