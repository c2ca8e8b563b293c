import type { Issue } from "./issue.ts";
import { whyLife } from "./needs-life.ts";
import type { Plan } from "./plan-schema.ts";

/** Refuses a block that no kernel lives through yet: it must not be ignored in silence. */
export function checkSimulated(plan: Plan): Issue[] {
  const path = whyLife(plan);
  if (path === undefined) return [];
  const message = "is understood, but not simulated yet";
  return [{ code: "not-simulated-yet", path, message, hint: "leave it out for now" }];
}
