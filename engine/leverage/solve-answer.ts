import { flowMeans } from "../exact/flow-means.ts";
import { openSolutions, solvedForMeans } from "../exact/solutions.ts";
import { solvableModel } from "../exact/solvable-model.ts";
import { boundsOf, chanceOfQuota, outcomesOf, solveOutcomes } from "../forecast/solve-exactly.ts";
import { bookedBefore } from "../process/model.ts";
import { layOutColumns } from "../simulate/columns.ts";
import type { Answered, Answers } from "./answers.ts";
import type { Alternative, AnswersRequest } from "./answers-request.ts";

/**
 * Answers one alternative without sampling.
 *
 * @throws {RangeError} with the reason, where it has no exact answer
 */
export function solveAnswer(
  { plan, scenarios }: Alternative,
  { outcomes, wantsTimeline = false }: Pick<AnswersRequest, "outcomes" | "wantsTimeline">,
): Answered {
  const model = solvableModel(plan, scenarios);
  const spans = outcomesOf(model);
  const days = wantsTimeline ? layOutColumns(model).timelineDays : [];
  const wanted = outcomes.map((outcome) => spans[outcome]);
  const solutions = openSolutions(model, [...boundsOf(wanted), ...days]);
  const found = solveOutcomes(solutions, wanted);
  const solved = solvedForMeans(solutions);
  const { book, factor, states } = solved;
  const unit = model.minorUnits;
  const bookings = spans.map(() => new Float64Array([Number.NaN]));
  const squares = spans.map(() => new Float64Array([Number.NaN]));
  const hits = spans.map(() => new Float64Array([Number.NaN]));
  outcomes.forEach((outcome, index) => {
    bookings[outcome][0] = (found[index].booked + found[index].mean) / unit;
    const sd = found[index].sd / unit;
    squares[outcome][0] = bookings[outcome][0] * bookings[outcome][0] + sd * sd;
    hits[outcome][0] = chanceOfQuota(found[index]);
  });
  const created = factor.nodes.reduce((sum, { weight }, node) => {
    const counts = states[node].map(({ count }, i) => (book.flows[i].kind === "new" ? count : 0));
    return sum + weight * counts.reduce((total, count) => total + count, 0);
  }, 0);
  const cumulative = days.map((day) => {
    const flows = flowMeans(solved, { from: 0, to: book.edges.indexOf(day) });
    const booked = flows.reduce((sum, flow) => sum + flow.bookings, 0);
    return (booked + bookedBefore(model, day)) / unit;
  });
  const timelines = wantsTimeline ? [Float64Array.from(cumulative)] : [];
  return { bookings, squares, hits, created, timelines };
}

/** The answers of alternatives that were solved. */
export function solvedAnswers(alternatives: readonly Answered[]): Answers {
  return { method: "exact", trials: 0, sliceTrials: [1], alternatives };
}
