import { existsSync } from "node:fs";
import { refuse } from "../failure.ts";
import { nearestName } from "../nearest-name.ts";

/**
 * What ships with the product under an id; undefined where the argument names a file instead.
 *
 * An id wins over a file of its name, so that a command means the same in every folder; a path such
 * as `./bad-quarter` names the file.
 */
export function findShipped<Thing extends { readonly id: string }>(
  argument: string,
  kind: "plan" | "scenario",
  shipped: readonly Thing[],
): Thing | undefined {
  const found = shipped.find(({ id }) => id === argument);
  if (found || argument === "-" || existsSync(argument)) return found;
  const ids = shipped.map(({ id }) => id);
  const near = nearestName(argument, ids);
  const hint = near ? `Did you mean ${near}?` : `Shipped ${kind}s: ${ids.join(", ")}.`;
  return refuse(`${kind}-not-found`, `there is no file and no shipped ${kind} named ${argument}`, {
    path: argument,
    hint,
  });
}
