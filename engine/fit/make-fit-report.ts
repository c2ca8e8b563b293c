import { makeLaw } from "../dist/make-law.ts";
import { quantile } from "../dist/quantile.ts";
import type { History } from "../history/history-schema.ts";
import { exp } from "../numeric/exp.ts";
import { isoDate } from "../plan/calendar.ts";
import type { Issue } from "../plan/issue.ts";
import { bookParameters } from "./book-parameters.ts";
import { bootstrapEndings } from "./bootstrap-endings.ts";
import { checkFit } from "./check-fit.ts";
import { countZombies } from "./count-zombies.ts";
import { creationOf } from "./fit-creation.ts";
import { dealSizeOf } from "./fit-deal-size.ts";
import type { FitParts, SourceFit } from "./fit-parts.ts";
import { type DealSizeReport, FIT_FORMAT, type FitReport } from "./fit-report.ts";
import type { FitSettings } from "./fit-settings.ts";
import { reportParameters, shortNumber } from "./parameter-book.ts";
import { reportLaw } from "./report-law.ts";
import { shrinkGroups } from "./shrink-groups.ts";

const SIZE_POINTS_MAX = 200;

/** Tells what a history taught, number by number, and what it could not teach. */
export function makeFitReport(
  history: History,
  parts: FitParts,
  settings: FitSettings,
  issues: readonly Issue[],
): FitReport {
  const { lives, endings, sources, segments, stages, from, today, spells } = parts;
  const law = reportLaw(endings, spells);
  const count = (isOne: (life: (typeof lives)[number]) => boolean) => lives.filter(isOne).length;
  const won = count(({ status }) => status === "won");
  const lost = count(({ status }) => status === "lost");
  const flagged = (flag: "born-won" | "bulk-clean-up") =>
    count(({ past }) => past.flags?.includes(flag) === true);
  const last = law.curve.days.length - 1;
  const isRenewal = ({ flags = [] }: History["opportunities"][number]) => flags.includes("renewal");
  const groups = (key: "segment" | "owner") =>
    shrinkGroups(lives, key, today, endings, endings.law.won);
  return {
    format: FIT_FORMAT,
    asOf: settings.asOf,
    from: isoDate(from),
    counts: {
      ...{ opportunities: lives.length, won, lost, open: lives.length - won - lost },
      renewals: history.opportunities.filter(isRenewal).length,
      bornWon: flagged("born-won"),
      cleanedUp: flagged("bulk-clean-up"),
      leftTruncated: count(({ created, seenFrom }) => seenFrom > created),
    },
    draws: settings.draws,
    parameters: reportParameters(bookParameters(parts, settings)),
    winRates: {
      closedOnly: won / (won + lost),
      wonOverCreated: won / lives.length,
      aalenJohansen: law.curve.won[last] ?? 0,
      aalenJohansenError: law.curve.wonErrors[last] ?? 0,
      atDays: law.curve.days[last] ?? 0,
      fitted: shortNumber(winRateOf(parts)),
    },
    zombies: countZombies(parts),
    ...(settings.bootstrap > 0 && { bootstrap: reportBootstrap(parts, settings) }),
    laws:
      stages.length > 0
        ? stages.map((stage) => reportLaw(stage.endings, stage.spells, stage.name))
        : [segments ? reportLaw(segments.endings, segments.spells) : law],
    cycle: law,
    sizeEffects: reportSizeEffects(parts, settings),
    creation: sources.map(reportCreation),
    dealSize: reportDealSize(parts),
    commonFactor: {
      quarters: parts.factor.quarters.map(
        ({ start, wins, expectedWins, created, expectedCreated }) => ({
          ...{ start: isoDate(start), wins, expectedWins, created, expectedCreated },
        }),
      ),
      note:
        `${parts.factor.quarters.length} quarters of thirteen weeks; their wins tell what they ` +
        "share in the odds and in speed together, and beliefs how it is shared out",
    },
    segments: groups("segment"),
    owners: groups("owner"),
    issues: [...issues, ...parts.issues, ...checkFit(parts)],
  };
}

function reportBootstrap(
  { lives, today }: FitParts,
  { bootstrap: resamples, seed }: FitSettings,
): NonNullable<FitReport["bootstrap"]> {
  const mixtures = bootstrapEndings(lives, today, resamples, seed);
  const interval = (of: (mixture: (typeof mixtures)[number]) => number) => {
    const sorted = mixtures.map(of).sort((a, b) => a - b);
    const at = (share: number) => shortNumber(sorted[Math.floor(share * (sorted.length - 1))]);
    return [at(0.1), at(0.9)] as const;
  };
  return {
    resamples,
    winRate: interval(({ won }) => won),
    never: interval(({ never }) => never),
    medianDaysToWin: interval(({ wonMu }) => exp(wonMu)),
  };
}

/** P(ever won) of a new opportunity, as the plan has it. */
function winRateOf({ endings, stages }: FitParts): number {
  if (stages.length === 0) return endings.law.won;
  return stages.reduce((product, stage) => product * stage.endings.law.won, 1);
}

function reportSizeEffects(
  { sizeEffects: fit, whyNoSizeEffects: reason = "", stages }: FitParts,
  { covariates: wasAsked }: FitSettings,
): FitReport["sizeEffects"] {
  if (fit === undefined) return { reason, wasAsked };
  const describe = (draws: readonly number[]) => {
    const sorted = [...draws].sort((a, b) => a - b);
    const at = (share: number) => shortNumber(sorted[Math.floor(share * (sorted.length - 1))]);
    return { estimate: at(0.5), interval: [at(0.1), at(0.9)] as const };
  };
  return {
    ...{ n: fit.n, winRate: describe(fit.winRate), cycleTime: describe(fit.cycleTime) },
    isInPlan: stages.length === 0,
  };
}

function reportCreation({ source, weekly, creation }: SourceFit): FitReport["creation"][number] {
  const { trendPerYear, seasonality } = creationOf(creation);
  return {
    source,
    weeks: weekly.days.map(isoDate),
    counts: weekly.counts,
    expected: creation.expected.map(shortNumber),
    discount: creation.discount,
    trendPerYear: shortNumber(trendPerYear),
    seasonality: creation.hasSeason ? seasonality.map(shortNumber) : [],
  };
}

function reportDealSize({ dealSize, amounts }: FitParts): DealSizeReport {
  const { kind, n, topDecileShare, topShare, tail, tailDraws, cells } = dealSize;
  const law = makeLaw(dealSizeOf(dealSize));
  const sorted = [...amounts].sort((a, b) => a - b);
  const points = Math.min(SIZE_POINTS_MAX, n);
  return {
    ...{ kind, n, topDecileShare, topShare },
    reason: reasonOf(dealSize),
    ...(tail && {
      tail: {
        ...{ threshold: tail.threshold, exceedances: tail.exceedances },
        index: shortNumber(tail.index),
        ...(tailDraws.length > 0 && { end: shortNumber(cells?.edges.at(-1) ?? 0) }),
      },
    }),
    quantiles: Array.from({ length: points }, (_, i) => {
      const p = (i + 0.5) / points;
      return { seen: sorted[Math.floor(p * n)], fitted: shortNumber(quantile(law, p)) };
    }),
  };
}

function reasonOf({ misfit, cells, n, tail, tailDraws }: FitParts["dealSize"]): string {
  const off = misfit.toFixed(2);
  const distance = `Kolmogorov's distance from a lognormal, times the root of n, is ${off}`;
  if (cells === undefined) {
    return `${distance}: ${n < 100 ? "with fewer than 100 amounts " : ""}lognormal will do`;
  }
  if (tail === undefined || tailDraws.length === 0) {
    return `${distance}: amounts are not lognormal, so they are held in cells`;
  }
  return (
    `${distance}, and the ${tail.exceedances} largest amounts have a heavy tail, generalized ` +
    `Pareto of index ${tail.index.toFixed(2)}: amounts are held in cells, and may be larger than ` +
    "any seen"
  );
}
