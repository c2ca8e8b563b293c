import type { Model } from "../process/model.ts";
import { makeShock } from "../process/shock.ts";
import { type Interval, partsOf } from "./parts.ts";
import { momentsOfParts } from "./parts-moments.ts";
import type { Book } from "./pieces.ts";
import { openBook, type SolvedModel, solveModel } from "./solve-model.ts";
import { type FactorMoment, predictedSpacingError } from "./spacing-error.ts";

/** Spacings of the common factor's values, in standard deviations, from coarse to fine. */
const SPACINGS = [0.9, 0.675, 0.5, 0.375, 0.28, 0.21, 0.16, 0.12, 0.09, 0.0675, 0.05];

/** Values of the factor at which an interval is looked at before a spacing is chosen. */
const LOOKS = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/** A model solved with as many values of the common factor as an answer turns out to need. */
export interface Solutions {
  readonly model: Model;
  readonly book: Book;
  readonly bySpacing: Map<number, SolvedModel>;
}

/**
 * Opens a model's book, with nothing solved yet.
 *
 * @param days more days up to which flows are wanted
 */
export function openSolutions(model: Model, days: readonly number[] = []): Solutions {
  return { model, book: openBook(model, days), bySpacing: new Map() };
}

/** The model solved at a spacing, once. */
export function solvedAt({ model, book, bySpacing }: Solutions, spacing: number): SolvedModel {
  const solved = bySpacing.get(spacing) ?? solveModel(model, book, spacing);
  bySpacing.set(spacing, solved);
  return solved;
}

/** Spacings to try for an interval, from the first that is thought to be fine enough. */
export function spacingsFor(
  { model, book }: Solutions,
  interval: Interval,
  error: number,
): readonly number[] {
  const { commonFactor } = model.plan;
  const shift = model.factorStart.shift;
  const moments = LOOKS.map((z): FactorMoment => {
    const shock = makeShock(commonFactor, z + shift);
    const parts = partsOf(
      book,
      book.flows.map(({ at }) => at(shock)),
      interval,
    );
    const { mean, variance } = momentsOfParts(parts, book.severities);
    return { z, mean: mean * shock.dealSize, sd: Math.sqrt(variance) * shock.dealSize };
  });
  const first = SPACINGS.findIndex((spacing) => predictedSpacingError(moments, spacing) <= error);
  return SPACINGS.slice(first < 0 ? -1 : first);
}
