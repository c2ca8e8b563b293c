import { moneyWords } from "./money.ts";
import { numberFormat } from "./number-format.ts";

const DAYS_A_MONTH = 30;

/** Levers by what they are called as causes of a miss. */
const LEVER_OF: Readonly<Record<string, string>> = {
  "second meeting": "secondMeeting",
  "late win": "winRate",
  "cycle time": "cycleTime",
  size: "dealSize",
};

/**
 * What a lever, or a cause of a miss, stands at by the engine, in the unit in which people say it.
 *
 * @param value creation a day, the win rate, the mean deal size, mean days to win, or the number
 *   that a plan has for a mechanism
 * @example leverValue("creation", 0.5, "USD") // "15 a month"
 */
export function leverValue(lever: string, value: number, currency: string): string {
  switch (LEVER_OF[lever] ?? lever) {
    case "creation":
      return `${threeDigits(DAYS_A_MONTH * value)} a month`;
    case "winRate":
    case "secondMeeting":
      return `${threeDigits(100 * value)} %`;
    case "dealSize":
      return moneyWords(value, currency);
    case "cycleTime":
      return `${threeDigits(value)} days`;
    case "coverage":
      return `${threeDigits(value)} × what is missing`;
    default:
      return threeDigits(value);
  }
}

function threeDigits(value: number): string {
  return numberFormat({ maximumSignificantDigits: value >= 1000 ? 21 : 3 }).format(value);
}
