import type { FittedParameter, ParameterSource } from "./fit-report.ts";

/** A parameter of the plan under way: where it is, what it may be. */
export interface BookedParameter {
  readonly path: string;
  readonly name: string;
  readonly estimate: number;
  /** One value a draw. */
  readonly draws: readonly number[];
  readonly n: number;
  /** Absent: told by n. */
  readonly source?: ParameterSource;
  /** Left out of the report: one of many alike, such as the weights of cells. */
  readonly isDetail?: boolean;
}

/** From so many observations on, history outweighs what was believed before. */
const DATA_FROM = 30;

/** Tells of each parameter where it comes from and how well it is known. */
export function reportParameters(booked: readonly BookedParameter[]): FittedParameter[] {
  return booked
    .filter(({ isDetail }) => isDetail !== true)
    .map(({ path, name, estimate, draws, n, source }) => {
      const sorted = [...draws].sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
      const told = n === 0 ? "assumed" : n < DATA_FROM ? "pooled" : "data";
      return {
        ...{ path, name, n, estimate: shortNumber(estimate) },
        interval: [shortNumber(at(0.1)), shortNumber(at(0.9))],
        source: source ?? told,
      };
    });
}

/** The draws of all parameters, as a plan's uncertainty has them. */
export function uncertaintyOf(booked: readonly BookedParameter[]): {
  parameters: string[];
  draws: number[][];
} {
  // What does not vary needs no draws.
  const varying = booked.filter(({ draws }) => draws.some((value) => value !== draws[0]));
  const [first] = varying;
  return {
    parameters: varying.map(({ path }) => path),
    draws: first.draws.map((_, draw) =>
      varying.map(({ draws, isDetail }) =>
        isDetail ? Number(draws[draw].toPrecision(DETAIL_DIGITS)) : shortNumber(draws[draw]),
      ),
    ),
  };
}

/** Weights of cells are many, and only their proportions matter. */
const DETAIL_DIGITS = 3;

/** Six digits: a plan is read by people, and no fit knows more. */
export function shortNumber(value: number): number {
  return Number(value.toPrecision(6));
}
