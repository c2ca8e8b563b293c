import { createInterface } from "node:readline";
import { EXIT } from "../exit-code.ts";
import { fail } from "../failure.ts";

/**
 * Asks for one of a few answers until one of them is given. Talk, so it goes over stderr.
 *
 * @param suggested what an empty line means; null where it means nothing
 */
export async function ask(
  question: string,
  answers: readonly string[],
  suggested: string | null,
): Promise<string> {
  const choice = answers.map((answer) => (answer === suggested ? `[${answer}]` : answer)).join("/");
  const prompt = () => process.stderr.write(`${question} (${choice}) `);
  // Not as a terminal of its own: so Ctrl-C keeps its usual effect.
  const lines = createInterface({ input: process.stdin.ref(), terminal: false });
  try {
    prompt();
    for await (const line of lines) {
      const answer = line.trim() === "" ? suggested : line.trim();
      if (answer !== null && answers.includes(answer)) return answer;
      prompt();
    }
  } finally {
    // An open keyboard would keep the process waiting for it.
    process.stdin.unref();
  }
  return fail({
    exitCode: EXIT.invalid,
    code: "no-answer",
    message: "the question went unanswered",
  });
}
