import type { Leverage } from "../engine/index.ts";
import { leverName } from "./lever-names.ts";
import { changeWords } from "./percent.ts";

type Even = NonNullable<Leverage["risk"]>["evenChance"][number];

/** How far each lever is from where the quota is as likely missed as not; empty if not sought. */
export function evenChanceSentence(evenChance: readonly Even[]): string {
  const places = evenChance.flatMap(({ lever, multiply, interval }) =>
    multiply === null ? [] : [`${leverName(lever)} ${changeWords(multiply)}${within(interval)}`],
  );
  const others = evenChance.filter(({ multiply }) => multiply === null);
  const names = others.map(({ lever }) => leverName(lever)).join(", ");
  const rest =
    others.length > 1 ? `${names} do not decide alone` : `${names} alone does not decide`;
  if (places.length === 0) return others.length === 0 ? "" : `Of a miss, ${rest}.`;
  const found = `A miss is as likely as not at ${places.join(", or at ")}`;
  return others.length === 0 ? `${found}.` : `${found}; ${rest}.`;
}

function within(interval: Even["interval"]): string {
  if (interval === null || interval[0] === interval[1]) return "";
  return ` (${interval.map(changeWords).join(" to ")})`;
}
