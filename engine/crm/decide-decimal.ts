import type { ColumnMapping } from "./field.ts";
import type { Report, Witness } from "./issue.ts";
import type { Question } from "./question.ts";
import { type DecimalMark, readAmount, resolveAmount } from "./read-amount.ts";
import type { AmountEvidence, Survey } from "./survey.ts";

/**
 * Decides the decimal mark of the amounts: by what a person said, else by what the column proves.
 * Where an amount such as 1.234 stays open, that is asked and not guessed.
 *
 * @param questions takes what has to be asked
 * @returns null where it is not known; amounts that prove their own mark can still be read
 */
export function decideDecimal(
  { amount: evidence }: Survey,
  { amount: column }: ColumnMapping,
  said: DecimalMark | undefined,
  questions: Question[],
  report: Report,
): DecimalMark | null {
  if (said !== undefined) return said;
  const { point, comma, either } = evidence;
  const isProven = (point === null) !== (comma === null);
  if (isProven) return point === null ? "," : ".";
  if (either !== null && column !== null) questions.push(ask(either, column, evidence, report));
  return null;
}

function ask(
  witness: Witness,
  column: string,
  { point, comma }: AmountEvidence,
  report: Report,
): Question {
  const isContradictory = point !== null && comma !== null;
  const found = isContradictory
    ? `${witness.found}; row ${point.row} has ${point.found}, row ${comma.row} has ${comma.found}`
    : witness.found;
  const action = "left amounts like this one unread: say which character is the decimal mark";
  report("amount-format-ambiguous", witness.row, column, found, action);
  const answers = ([".", ","] as const).map((answer) => ({
    answer,
    means: meaning(witness.found, answer),
  }));
  // Money seldom has three decimals: the mark in an open amount more likely groups.
  const suggested = isContradictory ? null : witness.found.includes(",") ? "." : ",";
  const code = "amount-format-ambiguous";
  return { code, column, ...witness, option: "decimal", answers, suggested };
}

function meaning(text: string, decimal: DecimalMark): string {
  const reading = readAmount(text);
  const value = reading === null ? null : resolveAmount(reading, decimal);
  return value === null ? "not possible" : String(value);
}
