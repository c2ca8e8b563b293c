import type { Issue } from "../plan/issue.ts";
import type { IncidenceCurve } from "./aalen-johansen.ts";
import type { LawScores } from "./score-laws.ts";

export const FIT_FORMAT = "quotacast-fit/1";

/**
 * Where a number comes from: `data`, history says it; `pooled`, history and what is believed of
 * sales teams share it; `assumed`, history says nothing of it.
 */
export type ParameterSource = "data" | "pooled" | "assumed";

/** One number of the fitted plan. */
export interface FittedParameter {
  /** Its path in the plan. */
  readonly path: string;
  /** What it is, in words. */
  readonly name: string;
  readonly estimate: number;
  /** From the 10th to the 90th percentile of what it may be. */
  readonly interval: readonly [number, number];
  /** Observations that tell of it. */
  readonly n: number;
  readonly source: ParameterSource;
}

/** Win rates as people count them, of the same records, and what each leaves out. */
export interface WinRates {
  /** won / (won + lost): forgets what is still open. */
  readonly closedOnly: number;
  /** won / created. */
  readonly wonOverCreated: number;
  /** Share won by the age at which the last closing was seen. */
  readonly aalenJohansen: number;
  readonly aalenJohansenError: number;
  readonly atDays: number;
  /** The plan's. */
  readonly fitted: number;
}

/** Open opportunities older than any that ever closed. */
export interface Zombies {
  readonly open: number;
  readonly olderThanAnyClosing: number;
  readonly longestCycle: number;
}

/** How a law was chosen, of the whole cycle or of one stage. */
export interface LawReport {
  /** Absent for the whole cycle. */
  readonly stage?: string;
  readonly chosen: "lognormal" | "hazard";
  readonly reason: string;
  readonly scores?: LawScores;
  readonly rHat: number;
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  readonly curve: IncidenceCurve;
  /** Mean log-likelihood of the days to a win by family of law: the higher, the better it fits. */
  readonly families: Readonly<Record<string, number>>;
  /** The fitted law at the days of the curve. */
  readonly fitted: { readonly won: readonly number[]; readonly open: readonly number[] };
}

/** A segment's or an owner's win rate, pulled towards the others' as far as it is uncertain. */
export interface GroupReport {
  readonly key: string;
  readonly wins: number;
  /** Opportunities whose fate is known, those partly known in part. */
  readonly decided: number;
  readonly raw: number;
  readonly shrunk: number;
  readonly interval: readonly [number, number];
}

export interface CreationReport {
  readonly source: string;
  readonly weeks: readonly string[];
  readonly counts: readonly number[];
  readonly expected: readonly number[];
  readonly discount: number;
  readonly trendPerYear: number;
  /** Twelve factors; empty where there is no season to see. */
  readonly seasonality: readonly number[];
}

export interface DealSizeReport {
  readonly kind: "lognormal" | "piecewise";
  readonly reason: string;
  readonly n: number;
  readonly topDecileShare: number;
  readonly topShare: number;
  /** Of a generalized Pareto tail; absent where there are too few large ones. */
  readonly tail?: {
    readonly threshold: number;
    readonly exceedances: number;
    readonly index: number;
    /** The most that the plan draws, where it holds the tail; absent where it does not. */
    readonly end?: number;
  };
  /** Amounts, sorted, and what the fitted law has at their ranks: at most 200. */
  readonly quantiles: readonly { readonly seen: number; readonly fitted: number }[];
}

/** What a standard deviation of ln size adds to the log-odds of winning, and to ln days. */
export type SizeEffectsReport =
  | {
      readonly n: number;
      readonly winRate: EstimateReport;
      readonly cycleTime: EstimateReport;
      /** Whether the plan holds them: one by stage does not, as they are of whole cycles. */
      readonly isInPlan: boolean;
    }
  | {
      /** Why there are none. */
      readonly reason: string;
      /** Whether somebody asked for them. */
      readonly wasAsked: boolean;
    };

interface EstimateReport {
  readonly estimate: number;
  /** 10th to 90th percentile. */
  readonly interval: readonly [number, number];
}

export interface CommonFactorReport {
  /** The latest first. */
  readonly quarters: readonly {
    readonly start: string;
    readonly wins: number;
    readonly expectedWins: number;
    readonly created: number;
    readonly expectedCreated: number;
  }[];
  readonly note: string;
}

/** What a history told: the document that `fit --json` prints beside the plan. */
export interface FitReport {
  readonly format: typeof FIT_FORMAT;
  readonly asOf: string;
  /** The first day on record that counts. */
  readonly from: string;
  readonly counts: {
    readonly opportunities: number;
    readonly won: number;
    readonly lost: number;
    readonly open: number;
    readonly renewals: number;
    readonly bornWon: number;
    readonly cleanedUp: number;
    readonly leftTruncated: number;
  };
  readonly draws: number;
  readonly parameters: readonly FittedParameter[];
  readonly winRates: WinRates;
  readonly zombies: Zombies;
  /** 10th to 90th percentile over resampled histories, of the lognormal mixture; if asked for. */
  readonly bootstrap?: {
    readonly resamples: number;
    readonly winRate: readonly [number, number];
    readonly never: readonly [number, number];
    readonly medianDaysToWin: readonly [number, number];
  };
  /** Of the plan: of the whole cycle, or one a stage. */
  readonly laws: readonly LawReport[];
  /** Of the whole cycle, also where the plan is by stage. */
  readonly cycle: LawReport;
  readonly sizeEffects: SizeEffectsReport;
  readonly creation: readonly CreationReport[];
  readonly dealSize: DealSizeReport;
  readonly commonFactor: CommonFactorReport;
  readonly segments: readonly GroupReport[];
  readonly owners: readonly GroupReport[];
  readonly issues: readonly Issue[];
}
