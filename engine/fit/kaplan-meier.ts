/** A survival curve: a step at each time. */
export interface SurvivalCurve {
  readonly times: readonly number[];
  /** P(T > time). */
  readonly survival: readonly number[];
  /** Greenwood's. */
  readonly standardErrors: readonly number[];
}

export interface Lifetimes {
  /** Times from which each is at risk, 0 for most: at risk at t if entry < t <= exit. */
  readonly entry: ArrayLike<number>;
  readonly exit: ArrayLike<number>;
  /** 1 if it ended at its exit, 0 if it was last seen then. */
  readonly event: ArrayLike<number>;
}

/**
 * The Kaplan-Meier curve, with delayed entry.
 *
 * @see Kaplan and Meier (1958), JASA 53(282), doi:10.1080/01621459.1958.10501452
 */
export function kaplanMeier({ entry, exit, event }: Lifetimes): SurvivalCurve {
  const curve = { times: [] as number[], survival: [] as number[], standardErrors: [] as number[] };
  let survival = 1;
  let greenwood = 0;
  for (const { time, atRisk, events } of riskTable(entry, exit, event, 1)) {
    const [ended] = events;
    if (ended === 0) continue;
    survival *= 1 - ended / atRisk;
    greenwood += ended / (atRisk * (atRisk - ended));
    curve.times.push(time);
    curve.survival.push(survival);
    curve.standardErrors.push(survival > 0 ? survival * Math.sqrt(greenwood) : 0);
  }
  return curve;
}

/** At one time: how many were at risk, and how many ended by each cause. */
export interface RiskRow {
  readonly time: number;
  readonly atRisk: number;
  readonly events: readonly number[];
}

/**
 * Counts who is at risk at each time at which something ended.
 *
 * @param cause 0 for none, or the cause from 1 to `causes`
 */
export function riskTable(
  entry: ArrayLike<number>,
  exit: ArrayLike<number>,
  cause: ArrayLike<number>,
  causes: number,
): RiskRow[] {
  const order = Array.from(exit, (_, index) => index).sort((a, b) => exit[a] - exit[b]);
  const entries = Float64Array.from(entry).sort();
  const rows: RiskRow[] = [];
  let gone = 0;
  let come = 0;
  for (let at = 0; at < order.length; ) {
    const time = exit[order[at]];
    while (come < entries.length && (entries[come] < time || entries[come] <= 0)) come++;
    const events = new Array<number>(causes).fill(0);
    let here = 0;
    for (; at < order.length && exit[order[at]] === time; at++, here++) {
      if (cause[order[at]] > 0) events[cause[order[at]] - 1]++;
    }
    if (events.some((count) => count > 0)) rows.push({ time, atRisk: come - gone, events });
    gone += here;
  }
  return rows;
}
