import { countText } from "../numeric/count-text.ts";
import { aalenJohansen, type IncidenceCurve } from "./aalen-johansen.ts";
import type { EndingsFit } from "./fit-endings.ts";
import { fitLifetime } from "./fit-lifetime.ts";
import type { LawReport } from "./fit-report.ts";
import { shortNumber } from "./parameter-book.ts";
import { countOf, ENDING, type Spells } from "./spells.ts";

const FAMILIES = ["lognormal", "weibull", "loglogistic"] as const;

/** A curve is drawn through this many days at most. */
const DAYS_MAX = 200;

/** Tells which law was chosen and why, beside what was seen without a law. */
export function reportLaw(fit: EndingsFit, spells: Spells, stage?: string): LawReport {
  const curve = thinned(aalenJohansen(spells));
  return {
    ...(stage !== undefined && { stage }),
    chosen: fit.kind,
    reason: reasonFor(fit),
    ...(fit.scores && { scores: fit.scores }),
    rHat: fit.rHat,
    won: countOf(spells, ENDING.won, ENDING.wonUntimed),
    lost: countOf(spells, ENDING.lost, ENDING.notWon),
    open: countOf(spells, ENDING.open),
    curve,
    families: compareFamilies(spells),
    fitted: {
      won: curve.days.map((day) => shortNumber(fit.wonBy(day))),
      open: curve.days.map((day) => shortNumber(fit.openAt(day))),
    },
  };
}

function reasonFor({ kind, scores }: EndingsFit): string {
  if (scores === undefined) {
    return kind === "hazard"
      ? "rates by age were asked for"
      : "a lognormal was asked for, or there are too few closings to choose";
  }
  const { difference, differenceError, n } = scores;
  const off = `${Math.abs(difference).toFixed(3)} ± ${differenceError.toFixed(3)}`;
  const better = difference > 0 ? "better" : "worse";
  const found =
    `foretelling ${countText(n)} opportunities held out, rates by age did ${better} than ` +
    `lognormals by ${off} in the mean log score`;
  if (kind === "hazard") return `${found}: the cycle is not lognormal`;
  return difference > 0
    ? `${found}, which is not enough to give up the simpler law`
    : `${found}: the simpler law will do`;
}

/** How likely each family makes the days to a win, all else censored, per win. Higher is better. */
function compareFamilies({ entry, exit, ending }: Spells): LawReport["families"] {
  const isTimed = (_: number, index: number) => ending[index] !== ENDING.wonUntimed;
  const lifetimes = {
    entry: entry.filter(isTimed),
    exit: exit.filter(isTimed),
    event: ending.filter(isTimed).map((end) => (end === ENDING.won ? 1 : 0)),
  };
  const wins = lifetimes.event.reduce((sum, event) => sum + event, 0);
  return Object.fromEntries(
    FAMILIES.flatMap((family) => {
      const fit = fitLifetime(lifetimes, family);
      return fit ? [[family, shortNumber(fit.logLikelihood / wins)]] : [];
    }),
  );
}

/** Every so many-th day, the last one kept. */
function thinned(curve: IncidenceCurve): IncidenceCurve {
  const { length } = curve.days;
  if (length <= DAYS_MAX) return curve;
  const step = Math.ceil(length / DAYS_MAX);
  const keep = (values: readonly number[]) =>
    values.filter((_, index) => index % step === 0 || index === length - 1);
  return {
    days: keep(curve.days),
    won: keep(curve.won),
    lost: keep(curve.lost),
    wonErrors: keep(curve.wonErrors),
    lostErrors: keep(curve.lostErrors),
    atRisk: keep(curve.atRisk),
  };
}
