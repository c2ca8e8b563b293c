import type { Comparison, Forecast } from "../../engine/index.ts";

type Delta = Comparison["scenarios"][number]["delta"];

/** One alternative of a comparison, as charts and tables show it. */
export interface ScenarioRow {
  /** Empty for the plan itself. */
  readonly id: string;
  readonly name: string;
  /** Its place in the order of colours; 0 for the plan itself. */
  readonly series: number;
  readonly forecast: Forecast;
  /** How it differs from what all are held against; undefined for that one. */
  readonly delta:
    | Pick<Delta, "bookingsMean" | "bookingsMeanInterval" | "pHit" | "pHitInterval">
    | undefined;
  /** Shares of futures in which it books more than that, and less. */
  readonly beats: { readonly more: number; readonly less: number } | undefined;
}

export interface NamedScenario {
  readonly id: string;
  readonly question: string;
}

/**
 * A comparison as rows: the plan first, then the scenarios as their reader ordered them.
 *
 * @param against id of what the comparison was made against; empty for the plan itself
 */
export function scenarioRows(
  { base, scenarios }: Comparison,
  kept: readonly NamedScenario[],
  against: string,
): readonly ScenarioRow[] {
  const named = [{ id: "", question: "The plan" }, ...kept];
  const others = named.filter(({ id }) => id !== against);
  return named.map(({ id, question }, series) => {
    const found = scenarios[others.findIndex((other) => other.id === id)];
    return {
      id,
      name: question,
      series,
      forecast: id === against || found === undefined ? base : found.forecast,
      delta: id === against ? undefined : found?.delta,
      beats:
        id === against || found === undefined
          ? undefined
          : { more: found.booksMore, less: found.booksLess },
    };
  });
}
