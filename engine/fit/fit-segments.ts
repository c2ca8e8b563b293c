import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { openStream } from "../random/stream.ts";
import { cycleOf, cycleSpells } from "./cycle-spells.ts";
import { type DealSizeFit, fitDealSize } from "./fit-deal-size.ts";
import { type EndingsFit, fitEndings } from "./fit-endings.ts";
import type { FitSettings } from "./fit-settings.ts";
import type { Life } from "./lives.ts";
import { meanOf } from "./mean-of.ts";
import type { Mixture } from "./mixture.ts";
import { WHOLE_CYCLE_PRIOR } from "./mixture-prior.ts";
import { samplePosterior } from "./sample-posterior.ts";
import { drawGroups, type GroupEstimate } from "./shrink-normal.ts";
import { groupSpells } from "./spell-groups.ts";
import { makeSpells, type Spells } from "./spells.ts";
import { type SegmentLives, splitSegments } from "./split-segments.ts";

/** A segment's own numbers, pulled towards the others' as far as they are uncertain. */
export interface SegmentFit extends SegmentLives {
  readonly wins: number;
  /** P(ever won). */
  readonly winRate: readonly number[];
  /** Factors on the days, and on the amounts, that the segments have in common. */
  readonly cycleTime: readonly number[];
  readonly dealSize: readonly number[];
}

/** What segments have of their own, and what they have in common. */
export interface SegmentsFit {
  readonly segments: readonly SegmentFit[];
  /** Of cycles divided by their segment's factor. */
  readonly endings: EndingsFit;
  readonly spells: Spells;
  /** Of amounts of wins divided by their segment's factor. */
  readonly dealSize: DealSizeFit;
}

/** How much segments are believed to differ: in log odds, ln days and ln amounts. */
const SCALES = { winRate: 0.5, cycleTime: 0.5, dealSize: 1 };

/**
 * Learns what segments have of their own: each one's win rate, a factor on its days and one on its
 * amounts. The shape of the days and of the amounts is common to all, and learnt of all.
 *
 * @returns undefined where there are no two segments with enough wins
 */
export function fitSegments(
  lives: readonly Life[],
  settings: FitSettings,
): SegmentsFit | undefined {
  const split = splitSegments(lives);
  if (split.length < 2) return undefined;
  const { draws: count, seed, law: choice } = settings;
  const mixtures = split.map(({ lives: own }, index) => {
    const options = { seed, draws: count, name: `segment ${index}` };
    return samplePosterior(groupSpells(cycleSpells(own)), WHOLE_CYCLE_PRIOR, options).draws;
  });
  const amounts = split.map(({ lives: own }) => amountsOf(own).map(ln));
  const shrink = (estimates: readonly GroupEstimate[], of: keyof typeof SCALES) => {
    const drawn = drawGroups(estimates, SCALES[of], count, openStream(seed, `segments ${of}`));
    return split.map((_, group) => drawn.map((draw) => draw[group]));
  };
  const odds = mixtures.map((draws) => describe(draws.map(({ won }) => ln(won / (1 - won)))));
  const winRates = shrink(odds, "winRate");
  const cycles = centred(shrink(cycleEstimates(split, mixtures), "cycleTime"), split);
  const sizes = centred(shrink(sizeEstimates(amounts), "dealSize"), split);
  const segments = split.map((one, index) => ({
    ...one,
    wins: one.lives.filter(({ status }) => status === "won").length,
    winRate: winRates[index].map((logit) => 1 / (1 + exp(-logit))),
    cycleTime: cycles[index].map(exp),
    dealSize: sizes[index].map(exp),
  }));
  const spells = makeSpells(
    segments.flatMap(({ lives: own, cycleTime }) => {
      const factor = meanOf(cycleTime);
      return own.map(cycleOf).map(({ entry = 0, exit, ending }) => ({
        ...{ entry: Math.round(entry / factor), exit: Math.round(exit / factor), ending },
      }));
    }),
  );
  const common = segments.flatMap(({ lives: own, dealSize }) =>
    amountsOf(own).map((amount) => amount / meanOf(dealSize)),
  );
  return {
    ...{ segments, spells },
    endings: fitEndings(spells, WHOLE_CYCLE_PRIOR, {
      ...{ choice, draws: count, seed, name: "segments" },
    }),
    dealSize: fitDealSize(common),
  };
}

/** ln days of a segment: of wins and of losses, each by its number, for one factor is for both. */
function cycleEstimates(
  split: readonly SegmentLives[],
  mixtures: readonly (readonly Mixture[])[],
): GroupEstimate[] {
  const closings = (status: "won" | "lost") =>
    split.map(({ lives }) => lives.filter((life) => life.status === status).length);
  const [won, lost] = [closings("won"), closings("lost")];
  const totals = { won: sum(won), lost: sum(lost) };
  // Outcomes weigh alike in every segment: else a segment that loses more would look faster.
  const share = totals.won / (totals.won + totals.lost);
  return mixtures.map((draws) =>
    describe(draws.map(({ wonMu, lostMu }) => share * wonMu + (1 - share) * lostMu)),
  );
}

function sizeEstimates(amounts: readonly (readonly number[])[]): GroupEstimate[] {
  const scatter = amounts.map((logs) => {
    const mean = meanOf(logs);
    return sum(logs.map((log) => (log - mean) * (log - mean)));
  });
  const n = sum(amounts.map(({ length }) => length));
  const variance = Math.max(1e-6, sum(scatter) / (n - amounts.length));
  return amounts.map((logs) => ({ mean: meanOf(logs), error: Math.sqrt(variance / logs.length) }));
}

/** Each draw less its mean over segments, weighted by their lives: the ln of a factor is left. */
function centred(
  draws: readonly (readonly number[])[],
  split: readonly SegmentLives[],
): number[][] {
  const weights = split.map(({ lives }) => lives.length);
  const total = sum(weights);
  const centreAt = (draw: number) =>
    sum(draws.map((own, group) => weights[group] * own[draw])) / total;
  return draws.map((own) => own.map((value, draw) => value - centreAt(draw)));
}

function describe(values: readonly number[]): GroupEstimate {
  const mean = meanOf(values);
  const scatter = sum(values.map((value) => (value - mean) * (value - mean)));
  return { mean, error: Math.sqrt(scatter / (values.length - 1)) };
}

function amountsOf(lives: readonly Life[]): number[] {
  return lives.flatMap(({ status, amount = 0 }) =>
    status === "won" && amount > 0 ? [amount] : [],
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
