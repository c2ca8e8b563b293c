import { ticks } from "d3";
import type { OpenDescription } from "../../engine/index.ts";

/** Open opportunities of one range of ages. Amounts in currency. */
export interface AgeingBin {
  readonly fromDays: number;
  /** Not included. */
  readonly toDays: number;
  readonly count: number;
  readonly recorded: number;
  /** Each amount by the probability that it will ever be closed. */
  readonly live: number;
  /** Each amount by the probability that it will be won. */
  readonly expected: number;
}

const BINS = 12;

/** What is open by its age, in round ranges that cover the oldest. */
export function ageingBins({ opportunities }: OpenDescription): readonly AgeingBin[] {
  const oldest = Math.max(1, ...opportunities.map(({ ageDays }) => ageDays));
  const [, step = 1] = ticks(0, oldest, BINS);
  const width = Math.max(1, step);
  const bins = Array.from({ length: Math.floor(oldest / width) + 1 }, (_, index) => ({
    fromDays: index * width,
    toDays: (index + 1) * width,
    count: 0,
    recorded: 0,
    live: 0,
    expected: 0,
  }));
  for (const { ageDays, amount, neverProbability, expectedValue } of opportunities) {
    const bin = bins[Math.floor(Math.max(0, ageDays) / width)];
    bin.count++;
    bin.recorded += amount;
    bin.live += amount * (1 - neverProbability);
    bin.expected += expectedValue;
  }
  return bins;
}
