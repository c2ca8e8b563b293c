import type { JSX } from "preact";
import type { PipelineOptions, Question } from "../../../engine/index.ts";
import { dateWords } from "../../../words/date.ts";

export interface ImportQuestionsProps {
  readonly questions: readonly Question[];
  readonly onAnswer: (said: PipelineOptions) => void;
}

const ANSWER_WORDS: Readonly<Record<string, string>> = {
  dmy: "day first",
  mdy: "month first",
  ".": "a point before the decimals",
  ",": "a comma before the decimals",
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the file leaves open: asked, never guessed. One answer holds for the whole file. */
export function ImportQuestions({ questions, onAnswer }: ImportQuestionsProps): JSX.Element {
  const asked = questions.filter(
    ({ option }, index) => questions.findIndex((other) => other.option === option) === index,
  );
  return (
    <>
      {asked.map(({ column, row, found, option, answers, suggested }) => (
        <fieldset key={option} class="question">
          <legend>
            {option === "dateOrder" ? "Which day is " : "Which amount is "}
            <q>{found}</q>? <small>{`column ${column}, row ${row}`}</small>
          </legend>
          {answers.map(({ answer, means }) => (
            <button key={answer} type="button" onClick={() => onAnswer({ [option]: answer })}>
              {ISO_DATE.test(means) ? dateWords(means) : means}
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
