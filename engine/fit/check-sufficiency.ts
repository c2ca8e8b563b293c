import type { Issue } from "../plan/issue.ts";
import type { Life } from "./lives.ts";

/** Below these a plan would be made of assumptions alone. */
const CREATED_MIN = 10;
const WINS_MIN = 3;
const CLOSED_MIN = 8;
const DAYS_MIN = 56;
/** Below this many wins, what was believed before outweighs what was seen. */
const WINS_FEW = 10;
const WINS_ENOUGH = 30;

/**
 * What is missing in a history to learn from: `isEnough` is false where there is too little for any
 * plan; issues say what would be needed, and where little is known.
 */
export function checkSufficiency(
  lives: readonly Life[],
  days: number,
): { readonly isEnough: boolean; readonly issues: readonly Issue[] } {
  const count = (status: Life["status"]) => lives.filter((life) => life.status === status).length;
  const [won, lost] = [count("won"), count("lost")];
  const wanted = [
    [lives.length, CREATED_MIN, "opportunities"],
    [won, WINS_MIN, "won ones"],
    [won + lost, CLOSED_MIN, "closed ones"],
    [days, DAYS_MIN, "days on record"],
    [lives.filter(hasWonAmount).length, 2, "won ones with an amount"],
  ] as const;
  const missing = wanted.filter(([found, least]) => found < least);
  if (missing.length > 0) {
    const parts = missing.map(([found, least, what]) => `${found} ${what} of the ${least} needed`);
    const message = `there is not enough history: ${parts.join(", ")}`;
    const hint =
      "export more of the past, closed opportunities included, or type the plan's numbers";
    return { isEnough: false, issues: [{ code: "insufficient-history", path: "", message, hint }] };
  }
  if (won >= WINS_ENOUGH) return { isEnough: true, issues: [] };
  const weight = won < WINS_FEW ? "more than" : "as well as";
  const message =
    `there are only ${won} wins: the win rate and cycle rest on what is believed of sales teams ` +
    `${weight} on this history`;
  const hint = `${WINS_ENOUGH} wins would let history speak for itself`;
  return { isEnough: true, issues: [{ code: "little-history", path: "process", message, hint }] };
}

function hasWonAmount({ status, amount = 0 }: Life): boolean {
  return status === "won" && amount > 0;
}
