import type { Leverage } from "../engine/index.ts";
import { leverName } from "./lever-names.ts";
import { changeWords } from "./percent.ts";
import { within } from "./within.ts";

type Even = NonNullable<Leverage["risk"]>["evenChance"][number];

/** How far each lever is from where the quota is as likely missed as not; empty if not sought. */
export function evenChanceSentence(evenChance: readonly Even[]): string {
  const places = evenChance.flatMap(({ lever, multiply, interval }) => {
    if (multiply === null) return [];
    const bounds = interval ? within(interval, changeWords) : "";
    return [`${leverName(lever)} ${changeWords(multiply)}${bounds}`];
  });
  const others = evenChance.filter(({ multiply }) => multiply === null);
  const names = others.map(({ lever }) => leverName(lever)).join(" or ");
  const rest = `${names} alone does not decide`;
  if (places.length === 0)
    return others.length === 0 ? "" : `Whether the quota is missed, ${rest}.`;
  const found = `A miss is as likely as not at ${places.join(", or at ")}`;
  return others.length === 0 ? `${found}.` : `${found}; ${rest}.`;
}
