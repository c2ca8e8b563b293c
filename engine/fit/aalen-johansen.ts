import { countAtMost } from "../dist/cdf.ts";
import { riskTable } from "./kaplan-meier.ts";
import { ENDING, type Spells } from "./spells.ts";

/** What share of opportunities had been won, and lost, by each age: no law is assumed. */
export interface IncidenceCurve {
  /** Days at which something ended, ascending. */
  readonly days: readonly number[];
  readonly won: readonly number[];
  readonly lost: readonly number[];
  readonly wonErrors: readonly number[];
  readonly lostErrors: readonly number[];
  /** Opportunities at risk at each of the days. */
  readonly atRisk: readonly number[];
}

/**
 * The Aalen-Johansen curves of winning and losing, with delayed entry, and their standard errors by
 * the delta method, which here are those of the infinitesimal jackknife.
 *
 * A clean-up is censored when it was last known to be alive. That is no more than a convention:
 * whoever is cleaned up would hardly have been won.
 *
 * @see Aalen and Johansen (1978), Scand. J. Statist. 5(3), 141-150
 */
export function aalenJohansen(spells: Spells): IncidenceCurve {
  const rows = incidenceRows(spells);
  const errors = (cause: 0 | 1) =>
    rows.map(({ day }) => Math.sqrt(incidenceVariance(rows, cause, day)));
  const isShort = rows.length <= ERRORS_MAX;
  return {
    days: rows.map(({ day }) => day),
    won: rows.map(({ incidence }) => incidence[0]),
    lost: rows.map(({ incidence }) => incidence[1]),
    wonErrors: isShort ? errors(0) : [],
    lostErrors: isShort ? errors(1) : [],
    atRisk: rows.map(({ atRisk }) => atRisk),
  };
}

/** Each error takes a pass over the rows: beyond this many the curve has no need of them. */
const ERRORS_MAX = 4000;

/** A day of the curve. */
export interface IncidenceRow {
  readonly day: number;
  readonly atRisk: number;
  /** Won and lost on the day. */
  readonly events: readonly number[];
  /** Share still open just before it. */
  readonly openBefore: number;
  /** Won and lost up to it. */
  readonly incidence: readonly [number, number];
}

export function incidenceRows({ entry, exit, ending }: Spells): IncidenceRow[] {
  const isTimed = (_: number, index: number) => ending[index] !== ENDING.wonUntimed;
  const cause = ending.filter(isTimed).map((end) => (end > ENDING.lost ? 0 : end));
  const table = riskTable(entry.filter(isTimed), exit.filter(isTimed), cause, 2);
  let open = 1;
  let [won, lost] = [0, 0];
  return table.map(({ time: day, atRisk, events }) => {
    const openBefore = open;
    won += (open * events[0]) / atRisk;
    lost += (open * events[1]) / atRisk;
    open *= 1 - (events[0] + events[1]) / atRisk;
    return { day, atRisk, events, openBefore, incidence: [won, lost] };
  });
}

/**
 * The variance of a curve on a day.
 *
 * @param cause 0 for won, 1 for lost
 * @param kind "delta": multinomial at each day, as R's survfit; "gray": the causes apart, with the
 *   hypergeometric's n - 1, as R's cmprsk
 */
export function incidenceVariance(
  rows: readonly IncidenceRow[],
  cause: 0 | 1,
  day: number,
  kind: "delta" | "gray" = "delta",
): number {
  const upTo = rows.filter((row) => row.day <= day);
  if (upTo.length === 0) return 0;
  const final = upTo[upTo.length - 1].incidence[cause];
  let variance = 0;
  for (const { atRisk: n, events, openBefore, incidence } of upTo) {
    const later = final - incidence[cause];
    const own = events[cause];
    const both = events[0] + events[1];
    // What an ending at this day takes from what comes later, per share that ends.
    const cost = both < n ? later / (1 - both / n) : 0;
    if (kind === "delta") {
      const ofOwn = (own * (n - own)) / (n * n * n);
      const ofBoth = (both * (n - both)) / (n * n * n);
      const together = (own * (n - both)) / (n * n * n);
      variance += openBefore * openBefore * ofOwn - 2 * openBefore * cost * together;
      variance += cost * cost * ofBoth;
    } else if (n > 1) {
      const spread = (count: number) => (count * (n - count)) / (n * n * (n - 1));
      const gain = openBefore - cost;
      variance += gain * gain * spread(own) + cost * cost * spread(both - own);
    }
  }
  return variance;
}

/** A curve's value by a day. */
export function incidenceAt(
  days: readonly number[],
  values: readonly number[],
  day: number,
): number {
  const count = countAtMost(days, day);
  return count === 0 ? 0 : values[count - 1];
}
