import { type Path, pathPattern } from "../../words/path-text.ts";
import type { SchemaNode } from "./schema-node.ts";

/** How people write a field: the plan itself has days, shares and amounts. */
export type Unit = "text" | "date" | "money" | "percent" | "days" | "per-month" | "number";

const UNITS: Readonly<Record<string, Unit>> = {
  "periods[].quota": "money",
  "periods[].booked": "money",
  "creation[].perDay": "per-month",
  "reps.quota": "money",
  "reps.seats[].quota": "money",
  "levers.creation.cost": "money",
  "levers.winRate.cost": "money",
  "levers.dealSize.cost": "money",
  "levers.cycleTime.cost": "money",
};

/** Told by the field's place, else by its name and bounds. */
export function fieldUnit(path: Path, node: SchemaNode): Unit {
  const known = UNITS[pathPattern(path)];
  if (known) return known;
  if (node.format === "date") return "date";
  if (node.type === "string") return "text";
  if (node.minimum === 0 && node.maximum === 1) return "percent";
  const name = String(path.findLast((key) => typeof key === "string") ?? "");
  return /days$/i.test(name) ? "days" : "number";
}
