import type { Law } from "../dist/law.ts";
import { whyLife } from "../plan/needs-life.ts";
import type { Model } from "../process/model.ts";
import { hasShock } from "../process/shock.ts";
import type { StageLaw } from "../process/stage-law.ts";
import type { Target } from "../process/target.ts";
import { makeEdges } from "./edges.ts";
import { type FactorNodes, makeFactorNodes } from "./factor-nodes.ts";
import type { FlowState } from "./flow.ts";
import { dependsOnAges, takesTooLong } from "./later-changes.ts";
import { makeListedFlow } from "./listed-flow.ts";
import { makeNewFlow } from "./new-flow.ts";
import { makeOpenEndings } from "./open-endings.ts";
import { type Book, makeBook } from "./pieces.ts";
import { makePoolFlow } from "./pool-flow.ts";
import { makeStaySums } from "./stay-sums.ts";

/** A model solved up to the flows of its wins, under each value of the common factor. */
export interface SolvedModel {
  readonly model: Model;
  readonly book: Book;
  readonly factor: FactorNodes;
  /** By value of the factor, by flow. */
  readonly states: readonly (readonly FlowState[])[];
}

/** What whyLife names, as people would: a block, or the place of a source. */
function inWords(mechanism: string): string {
  if (mechanism.startsWith("creation[")) return `numbers of its own in ${mechanism}`;
  return mechanism.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Why a model has no exact answer; undefined where it has one. */
export function whyNotExact(model: Model): string | undefined {
  const { plan, stages, cuts } = model;
  const { commonFactor } = plan;
  const mechanism = whyLife(plan);
  if (mechanism !== undefined) return `the plan has mechanisms, such as ${inWords(mechanism)}`;
  if (plan.uncertainty !== undefined)
    return "the plan's numbers are uncertain: it has draws of them";
  if (hasShock(commonFactor) && commonFactor.path === "ar1") {
    return "the common factor changes from week to week";
  }
  if (stages.length > 1 && cuts.length > 0 && stages.some(hasListedDays)) {
    return "a change begins later, and days in a stage are a list of values";
  }
  if (stages.length > 1 && targetsOf(model).some((target) => dependsOnAges(model, target))) {
    return "several changes begin later, and what the first leaves ahead depends on ages";
  }
  if (stages.length > 1 && takesTooLong(model, targetsOf(model))) {
    return "changes that begin later would take too long to follow through all stages";
  }
  return undefined;
}

function targetsOf({ sources, opening }: Model): Target[] {
  return [...sources, ...opening.pools, ...opening.opportunities].map(({ target }) => target);
}

function hasListedDays({ advance, advanceDays, lost, lostDays }: StageLaw): boolean {
  const isListed = ({ family }: Law) => family === "fixed" || family === "empirical";
  return (advance > 0 && isListed(advanceDays)) || (lost > 0 && isListed(lostDays));
}

/**
 * Opens the book of a model: its flows, as functions of the common factor.
 *
 * @param days up to which flows are wanted, beside asOf and the horizon
 */
export function openBook(model: Model, days: readonly number[]): Book {
  const edges = makeEdges(model, days);
  const { sources, opening } = model;
  const sums = makeStaySums(model);
  const endings = makeOpenEndings(model, sums, edges);
  const flows = [
    ...sources.map((source) => makeNewFlow(model, source, sums, edges)),
    ...opening.pools
      .filter(({ count }) => count > 0)
      .map((pool) => makePoolFlow(model, pool, endings, edges)),
    ...opening.opportunities.map((open) => makeListedFlow(model, open, endings)),
  ];
  return makeBook(model, flows, edges);
}

/**
 * Solves a model up to the flows of its wins.
 *
 * @param spacing of the values of the common factor, in standard deviations
 */
export function solveModel(model: Model, book: Book, spacing: number): SolvedModel {
  const factor = makeFactorNodes(model, spacing);
  const states = factor.nodes.map(({ shock }) => book.flows.map(({ at }) => at(shock)));
  return { model, book, factor, states };
}
