import type { Answers } from "../../engine/leverage/answers.ts";
import { type AnswersRequest, answerBlocks } from "../../engine/leverage/answers-request.ts";
import { collectAnswers } from "../../engine/leverage/collect-answers.ts";
import { simulateAnswerBlock } from "../../engine/leverage/simulate-answer-block.ts";
import { solveAnswer, solvedAnswers } from "../../engine/leverage/solve-answer.ts";

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
