import type { Leverage } from "../engine/index.ts";
import { leverName } from "./lever-names.ts";

const TEAM = ["creation", "winRate", "dealSize", "cycleTime"];

/** Which of the four levers nobody would move, since either end of its range loses; or nothing. */
export function whatStays({ moves }: NonNullable<Leverage["shapley"]>): string {
  const staying = TEAM.filter((name) => moves.every(({ lever }) => lever !== name));
  if (staying.length === 0) return "";
  const names = staying.map(leverName).join(", ");
  return ` Either way loses, so it stays as it is: ${names}.`;
}
