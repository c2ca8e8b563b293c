/** How long something takes: lognormal, in days. */
export interface Days {
  readonly median: number;
  /** Standard deviation of the logarithm. */
  readonly sigma: number;
}

/** What is true of one stage: how a stay in it ends, and how long each ending takes. */
export interface StageTruth {
  readonly stage: string;
  readonly advance: Days & { readonly probability: number };
  /** What neither advances nor stays for ever is lost. */
  readonly lost: Days;
  /** The probability of staying for ever: nobody closes it, nothing moves it. */
  readonly never: number;
}

export interface SegmentTruth {
  readonly segment: string;
  readonly share: number;
  /** One stage for a whole-cycle process. To advance from the last one is to win. */
  readonly stages: readonly StageTruth[];
  /** Amounts: lognormal, rounded to hundreds. */
  readonly size: { readonly median: number; readonly sigma: number };
}

export interface SourceTruth {
  readonly source: string;
  readonly perDay: number;
  /** Growth of the logarithm of the rate in a year of 365 days. */
  readonly growth: number;
}

export interface OwnerTruth {
  readonly owner: string;
  readonly share: number;
  /** Multiplies the odds of every advance. */
  readonly odds: number;
}

/** A sales team as it is, whatever its CRM says of it. */
export interface Truth {
  /** The first day of the team's life. */
  readonly start: string;
  /** The day on which the records end. */
  readonly asOf: string;
  readonly sources: readonly SourceTruth[];
  /** Twelve factors of the creation rate, by calendar month; mean 1. */
  readonly season: readonly number[];
  readonly segments: readonly SegmentTruth[];
  readonly owners: readonly OwnerTruth[];
  /** How a quarter's shared luck Z ~ N(0, 1) moves ln creation and the log odds of advancing. */
  readonly shock: { readonly creation: number; readonly winRate: number };
  /** How the log odds of advancing move with the size's own normal score. */
  readonly sizeSlope: number;
}

const EVEN_SEASON = Array.from({ length: 12 }, () => 1);

/** A team of the reduced form: one stage, one segment, nobody different, no shocks. */
export const WHOLE_CYCLE: Truth = {
  start: "2023-01-01",
  asOf: "2026-01-01",
  sources: [{ source: "Outbound", perDay: 1, growth: 0 }],
  season: EVEN_SEASON,
  segments: [
    {
      segment: "All",
      share: 1,
      stages: [
        {
          stage: "Open",
          advance: { probability: 0.25, median: 60, sigma: 0.5 },
          lost: { median: 45, sigma: 0.8 },
          never: 0.15,
        },
      ],
      size: { median: 18_000, sigma: 0.8 },
    },
  ],
  owners: [{ owner: "Ana Costa", share: 1, odds: 1 }],
  shock: { creation: 0, winRate: 0 },
  sizeSlope: 0,
};

/** A team with everything: three stages, two segments and sources, five people, shared luck. */
export const STAGED: Truth = {
  start: "2023-01-01",
  asOf: "2026-01-01",
  sources: [
    { source: "Outbound", perDay: 0.6, growth: 0 },
    { source: "Inbound", perDay: 0.5, growth: 0.15 },
  ],
  season: [1.05, 1.05, 1.1, 1.05, 1.05, 1, 0.8, 0.75, 1.05, 1.1, 1.05, 0.95],
  segments: [
    segment("Mid-market", 0.7, 1, { median: 14_000, sigma: 0.7 }),
    segment("Enterprise", 0.3, 1.7, { median: 60_000, sigma: 0.7 }),
  ],
  owners: [
    { owner: "Ana Costa", share: 0.25, odds: 1.3 },
    { owner: "Ben Okafor", share: 0.2, odds: 1 },
    { owner: "Chen Wei", share: 0.2, odds: 1 },
    { owner: "Dana Levi", share: 0.2, odds: 0.9 },
    { owner: "Emil Novak", share: 0.15, odds: 0.75 },
  ],
  shock: { creation: 0.1, winRate: 0.2 },
  sizeSlope: -0.1,
};

function segment(
  name: string,
  share: number,
  slowness: number,
  size: SegmentTruth["size"],
): SegmentTruth {
  const days = (median: number, sigma: number): Days => ({ median: median * slowness, sigma });
  const stages: readonly StageTruth[] = [
    {
      stage: "Discovery",
      advance: { probability: 0.55, ...days(14, 0.6) },
      lost: days(25, 0.8),
      never: 0.06,
    },
    {
      stage: "Proposal",
      advance: { probability: 0.6, ...days(20, 0.6) },
      lost: days(30, 0.8),
      never: 0.05,
    },
    {
      stage: "Negotiation",
      advance: { probability: 0.65, ...days(22, 0.5) },
      lost: days(28, 0.7),
      never: 0.03,
    },
  ];
  return { segment: name, share, stages, size };
}
