import type { JSX } from "preact";
import type { PipelineOptions, PipelineQuestion } from "../../engine/index.ts";

export interface ImportQuestionsProps {
  readonly questions: readonly PipelineQuestion[];
  readonly onAnswer: (said: PipelineOptions) => void;
}

const ANSWER_WORDS: Readonly<Record<string, string>> = {
  dmy: "day first",
  mdy: "month first",
  ymd: "year first",
  ".": "a point before the decimals",
  ",": "a comma before the decimals",
};

/** What the file leaves open: asked, never guessed. */
export function ImportQuestions({ questions, onAnswer }: ImportQuestionsProps): JSX.Element {
  return (
    <>
      {questions.map(({ code, column, row, found, option, answers, suggested }) => (
        <fieldset key={code + column} class="question">
          <legend>
            {code === "date-order-ambiguous" ? "Which day is " : "Which amount is "}
            <q>{found}</q>? <small>({column}, row {row})</small>
          </legend>
          {answers.map(({ answer, means }) => (
            <button
              key={answer}
              type="button"
              onClick={() => onAnswer({ [option]: answer })}
            >
              {means}
              <small>
                {" "}
                {ANSWER_WORDS[answer] ?? answer}
                {answer === suggested && ", likelier"}
              </small>
            </button>
          ))}
        </fieldset>
      ))}
    </>
  );
}
