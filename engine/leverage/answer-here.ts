import type { Answers } from "./answers.ts";
import { type AnswersRequest, answerBlocks } from "./answers-request.ts";
import { collectAnswers } from "./collect-answers.ts";
import { simulateAnswerBlock } from "./simulate-answer-block.ts";
import { solveAnswer, solvedAnswers } from "./solve-answer.ts";

/** Answers a request in this thread, without workers. The same answers, to the last bit. */
export async function answerHere(request: AnswersRequest): Promise<Answers> {
  if (request.method === "exact") {
    return solvedAnswers(request.alternatives.map((each) => solveAnswer(each, request)));
  }
  const parts = Array.from({ length: answerBlocks(request) }, (_, index) =>
    simulateAnswerBlock(request, index),
  );
  return collectAnswers(request, parts.flat());
}
