import type { Model } from "../process/model.ts";
import { hasShock, makeShock, type Shock } from "../process/shock.ts";
import { chanceOfAtoms } from "./density-transform.ts";
import type { FlowState } from "./flow.ts";
import { type Cut, cutBook, type Interval, partsOf } from "./parts.ts";
import { momentsOfParts } from "./parts-moments.ts";
import type { Book } from "./pieces.ts";
import { openBook, type SolvedModel, solveModel } from "./solve-model.ts";
import { type FactorMoment, predictedSpacingError } from "./spacing-error.ts";

/** Spacings of the common factor's values, in standard deviations, from coarse to fine. */
const SPACINGS = [0.9, 0.675, 0.5, 0.375, 0.28, 0.21, 0.16, 0.12, 0.09, 0.0675, 0.05];

/** Values of the factor at which an interval is looked at before a spacing is chosen. */
const LOOKS = [-3, -1.5, 0, 1.5, 3];

/** P(no drawn amount) from which on the law is lumpy. */
const LUMPY = 0.003;

/** A model solved with as many values of the common factor as an answer turns out to need. */
export interface Solutions {
  readonly model: Model;
  readonly book: Book;
  readonly bySpacing: Map<number, SolvedModel>;
  /** The states of all flows under a few values. */
  readonly looks: readonly Look[];
}

interface Look {
  readonly z: number;
  readonly shock: Shock;
  readonly states: readonly FlowState[];
}

/**
 * Opens a model's book, with nothing solved yet.
 *
 * @param days up to which flows are wanted, beside asOf and the horizon
 */
export function openSolutions(model: Model, days: readonly number[]): Solutions {
  const book = openBook(model, days);
  return { model, book, bySpacing: new Map(), looks: makeLooks(model, book) };
}

function makeLooks({ plan, factorStart }: Model, { flows }: Book): Look[] {
  if (!hasShock(plan.commonFactor) || factorStart.value !== undefined) return [];
  return LOOKS.map((z) => {
    const shock = makeShock(plan.commonFactor, z + factorStart.shift);
    return { z, shock, states: flows.map(({ at }) => at(shock)) };
  });
}

/** The model solved well enough for what is expected of it. */
export function solvedForMeans(solutions: Solutions): SolvedModel {
  const [found] = solutions.bySpacing.values();
  return found ?? solvedAt(solutions, SPACINGS[0]);
}

/** The model solved at a spacing, once. */
export function solvedAt({ model, book, bySpacing }: Solutions, spacing: number): SolvedModel {
  const solved = bySpacing.get(spacing) ?? solveModel(model, book, spacing);
  bySpacing.set(spacing, solved);
  return solved;
}

/** Spacings to try for an interval, from the first that is thought to be fine enough. */
export function spacingsFor(
  { book, looks }: Solutions,
  interval: Interval,
  error: number,
): readonly number[] {
  if (looks.length === 0) return SPACINGS;
  const cut = cutBook(book, interval);
  const moments = looks.map(({ z, shock, states }): FactorMoment => {
    const { mean, variance } = momentsOfParts(partsOf(book, states, cut), book.severities);
    return { z, mean: mean * shock.dealSize, sd: Math.sqrt(variance) * shock.dealSize };
  });
  const isLumpy = isMovingLumps(looks, book, cut);
  const first = SPACINGS.findIndex(
    (spacing, i) => predictedSpacingError(moments, spacing) <= error && !(isLumpy && i === 0),
  );
  return SPACINGS.slice(first < 0 ? -1 : first);
}

/** Whether the factor moves amounts of which some may stand alone: the first spacing won't do. */
function isMovingLumps(looks: readonly Look[], book: Book, cut: Cut): boolean {
  const middle = looks[(looks.length - 1) / 2];
  if (!middle || middle.shock.dealSize === looks[0].shock.dealSize) return false;
  const parts = partsOf(book, middle.states, cut);
  return chanceOfAtoms(parts, book.severities) > LUMPY;
}
