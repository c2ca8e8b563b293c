import { createInterface } from "node:readline/promises";

/** Asks for one of a few answers until one of them is given. Talk, so it goes over stderr. */
export async function ask(
  question: string,
  answers: readonly string[],
  suggested: string | null,
): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const choice = answers.map((answer) => (answer === suggested ? `[${answer}]` : answer)).join("/");
  try {
    while (true) {
      const typed = (await lines.question(`${question} (${choice}) `)).trim();
      const answer = typed === "" && suggested !== null ? suggested : typed;
      if (answers.includes(answer)) return answer;
    }
  } finally {
    lines.close();
  }
}
