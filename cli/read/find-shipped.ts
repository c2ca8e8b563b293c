import { existsSync } from "node:fs";
import { refuse } from "../failure.ts";
import { nearestName } from "../nearest-name.ts";

/**
 * What ships with the product under an id; undefined where the argument names a file instead.
 *
 * An id wins over a file of its name, so that a command means the same in every folder; a path such
 * as `./bad-quarter` names the file. The path of the source that a shipped thing is written in,
 * `scenarios/bad-quarter.ts`, stands for the thing.
 *
 * @param shipped by id
 */
export function findShipped<Thing>(
  argument: string,
  kind: "plan" | "scenario",
  shipped: Readonly<Record<string, Thing>>,
): Thing | undefined {
  const id = argument.replace(/^scenarios\/([^/]+)\.ts$/, "$1");
  if (Object.hasOwn(shipped, id)) return shipped[id];
  if (argument === "-" || existsSync(argument)) return undefined;
  const ids = Object.keys(shipped);
  const near = nearestName(argument, ids);
  const hint = near ? `Did you mean ${near}?` : `Shipped ${kind}s: ${ids.join(", ")}.`;
  return refuse(`${kind}-not-found`, `there is no file and no shipped ${kind} named ${argument}`, {
    path: argument,
    hint,
  });
}
