import type { Plan } from "../../engine/index.ts";
import { numberFormat } from "../../words/number-format.ts";
import { fieldText, readFieldText } from "./field-text.ts";
import type { Unit } from "./field-unit.ts";

type Distribution = Plan["dealSize"];

/** 8 in 10 values of a normal law lie within so many standard deviations of its middle. */
const DEVIATIONS = 1.2815515655446004;

/** What a distribution is like, in numbers that people give. */
export interface DistributionText {
  /** Its middle, by the statistic that the plan states. */
  readonly centre: string;
  readonly statistic: string;
  /** Where 8 in 10 values lie; empty where that is no matter of two numbers. */
  readonly range: string;
}

/** A distribution in boxes; one that only an expert writes has a summary and no range. */
export function distributionText(
  distribution: Distribution,
  unit: Unit,
  currency: string,
): DistributionText {
  const text = (value: number) => fieldText(unit, value, currency);
  if ("fixed" in distribution) {
    return { centre: text(distribution.fixed), statistic: "always", range: "" };
  }
  if ("values" in distribution) {
    const { values } = distribution;
    const count = numberFormat({}).format(values.length);
    return { centre: "", statistic: `one of ${count} observed values`, range: "" };
  }
  if ("shape" in distribution) {
    const { family, shape, scale } = distribution;
    const figures = `shape ${numberFormat({}).format(shape)}, scale ${text(scale)}`;
    return { centre: "", statistic: `${family}, ${figures}`, range: "" };
  }
  if ("edges" in distribution) {
    const { edges } = distribution;
    const span = `${text(edges[0])} to ${text(edges[edges.length - 1])}`;
    return { centre: "", statistic: `weights of ${edges.length - 1} cells, ${span}`, range: "" };
  }
  const isPlain = (distribution.family ?? "lognormal") === "lognormal";
  const edges = isPlain ? lognormalEdges(distribution) : undefined;
  const [low, high] = edges ?? [];
  return {
    centre: text("median" in distribution ? distribution.median : distribution.mean),
    statistic: "median" in distribution ? "median" : "mean",
    range:
      low === undefined || high === undefined
        ? ""
        : `${text(round2(low))} to ${text(round2(high))}`,
  };
}

/** The distribution with another middle, its spread kept. */
export function withCentre(distribution: Distribution, typed: string, unit: Unit) {
  const value = readFieldText(unit, typed);
  if (typeof value !== "number" || value <= 0) return undefined;
  if ("fixed" in distribution) return { fixed: value };
  if ("median" in distribution) return { ...distribution, median: value };
  return "mean" in distribution ? { ...distribution, mean: value } : { fixed: value };
}

/**
 * The distribution that a person wrote as where 8 in 10 values lie: `300 to 700`. A single number
 * is that value always.
 */
export function readDistribution(typed: string, unit: Unit): Distribution | undefined {
  const parts = typed.split(/\s*(?:\bto\b|–|\.\.)\s*/i);
  const [low, high] = parts.map((part) => readFieldText(unit, part));
  if (typeof low !== "number" || low <= 0) return undefined;
  if (parts.length === 1) return { fixed: low };
  if (typeof high !== "number" || high <= low || parts.length > 2) return undefined;
  return {
    median: significant(Math.sqrt(low * high)),
    sigma: significant(Math.log(high / low) / (2 * DEVIATIONS)),
  };
}

function lognormalEdges(
  distribution: Extract<Distribution, { sigma: number } | { cv: number }>,
): readonly [number, number] {
  const isMedian = "median" in distribution;
  const sigma = isMedian ? distribution.sigma : Math.sqrt(Math.log(1 + distribution.cv ** 2));
  const median = isMedian ? distribution.median : distribution.mean * Math.exp(-(sigma ** 2) / 2);
  const ratio = Math.exp(DEVIATIONS * sigma);
  return [median / ratio, median * ratio];
}

function round2(value: number): number {
  return Number(value.toPrecision(2));
}

function significant(value: number): number {
  return Number(value.toPrecision(5));
}
