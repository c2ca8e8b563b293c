import {
  type Explanation,
  explainActual,
  explainScenarios,
  type Plan,
  planOfActual,
  readActual,
} from "../../engine/index.ts";
import { refuse } from "../failure.ts";
import { explanationScreen } from "../print/explanation-screen.ts";
import { openScenarios } from "../read/open-scenarios.ts";
import type { Expectation } from "../read/read-bytes.ts";
import { nameOf, readDocument } from "../read/read-document.ts";
import { openTerminal } from "../terminal.ts";
import { type InquireOptions, inquire } from "./inquire.ts";

interface ExplainOptions extends InquireOptions {
  readonly actual?: string;
  readonly whatIf?: readonly string[];
}

const ACTUAL: Expectation = {
  what: "what really happened (JSON)",
  bytesMax: 1e6,
  hint: 'See "quotacast explain --help".',
};

/** `quotacast explain`: attributes a difference to what made it, and prints that. */
export async function explainDifference(planName: string, options: ExplainOptions): Promise<void> {
  const { actual, whatIf = [] } = options;
  if ((actual === undefined) === (whatIf.length === 0)) {
    refuse("one-of-two", "say what really happened by --actual, or name what-ifs by --what-if");
  }
  if (whatIf.length > 20) refuse("too-many", "at most 20 what-ifs can be told apart");
  const terminal = openTerminal(options);
  if (actual === undefined) {
    return inquire<Explanation>(planName, options, {
      work: async (inquiry) =>
        explainScenarios(inquiry, await openScenarios(whatIf, inquiry.plan, terminal)),
      screen: explanationScreen,
    });
  }
  const document = await readDocument(actual, ACTUAL, terminal);
  const read = (plan: Plan) => readIt(document, plan, actual);
  return inquire<Explanation>(planName, options, {
    planOf: (plan) => planOfActual(plan, read(plan)),
    work: (inquiry) => explainActual(inquiry, read(inquiry.plan)),
    screen: explanationScreen,
  });
}

function readIt(document: unknown, plan: Plan, name: string) {
  const { value, issues } = readActual(document, plan);
  if (value) return value;
  return refuse("invalid-actual", `${nameOf(name)} does not tell what happened`, {
    path: issues[0].path,
    issues,
  });
}
