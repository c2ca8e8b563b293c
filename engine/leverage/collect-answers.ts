import { turnsOf } from "../simulate/draw-of-trial.ts";
import type { Answered, Answers } from "./answers.ts";
import { type AnswersRequest, answerStretch } from "./answers-request.ts";
import { joinByDraw } from "./join-by-draw.ts";
import { type AnswerPart, sliceTrialsOf } from "./simulate-answer-block.ts";

/**
 * Collects the blocks of a simulated request, whatever their order. Of an unfinished one only the
 * blocks that all alternatives have are used, since differences need the same futures.
 *
 * @throws {RangeError} if some alternative has no block yet
 */
export function collectAnswers(request: AnswersRequest, parts: readonly AnswerPart[]): Answers {
  const byAlternative = request.alternatives.map((_, index) =>
    parts.filter(({ alternative }) => alternative === index).sort((a, b) => a.block - b.block),
  );
  const blocks = byAlternative[0]
    .map(({ block }) => block)
    .filter((block) => byAlternative.every((own) => own.some((part) => part.block === block)));
  if (blocks.length === 0) throw new RangeError("answers need at least one block of each");
  const wanted = new Set(blocks);
  const shared = byAlternative.map((own) => own.filter(({ block }) => wanted.has(block)));
  const sliceTrials = shared[0].flatMap(({ trials }) => trials);
  const trials = sliceTrials.reduce((sum, count) => sum + count, 0);
  const answers: Answers = {
    method: "simulated",
    trials,
    sliceTrials,
    alternatives: shared.map((own) => collect(own, trials)),
  };
  const { plan } = request.alternatives[0];
  return plan.uncertainty ? joinByDraw(answers, drawsOfSlices(request, blocks)) : answers;
}

/** Which draw of the plan's numbers each slice has: a turn is a whole number of slices. */
function drawsOfSlices(request: AnswersRequest, blocks: readonly number[]) {
  const { alternatives, trials } = request;
  const [{ plan }] = alternatives;
  const sliceTrials = sliceTrialsOf(request);
  return blocks.flatMap((block) =>
    turnsOf({ plan, trials }, answerStretch(request, block)).flatMap(({ draw, first, end }) =>
      Array.from({ length: Math.ceil((end - first) / sliceTrials) }, () => draw ?? 0),
    ),
  );
}

function collect(parts: readonly AnswerPart[], trials: number): Answered {
  const outcomes = parts[0].bookings.map((_, outcome) => outcome);
  const join = (slices: readonly Float64Array[], unit: number) =>
    Float64Array.from(slices.flatMap((each) => [...each].map((value) => value / unit)));
  const [{ minorUnits }] = parts;
  return {
    bookings: outcomes.map((o) =>
      join(
        parts.map(({ bookings }) => bookings[o]),
        minorUnits,
      ),
    ),
    squares: outcomes.map((o) =>
      join(
        parts.map(({ squares }) => squares[o]),
        minorUnits * minorUnits,
      ),
    ),
    hits: outcomes.map((o) =>
      join(
        parts.map(({ hits }) => hits[o]),
        1,
      ),
    ),
    created: parts.reduce((sum, { created }) => sum + created, 0) / trials,
    timelines: parts
      .filter(({ timeline }) => timeline.length > 0)
      .map(({ timeline, trials: own }) => {
        const count = own.reduce((sum, each) => sum + each, 0);
        return timeline.map((sum) => sum / (count * minorUnits));
      }),
  };
}
