import type { SolvedModel } from "../exact/solve-model.ts";
import type { Forecast } from "./forecast-schema.ts";
import { valueOpenPipeline } from "./open-value.ts";

/** What is expected to be open at the start and at the end, and what happens in between. */
export function describeSolvedPipeline({
  model,
  book,
  factor,
  states,
}: SolvedModel): Forecast["pipeline"] {
  const counts = { openAtStart: 0, created: 0, won: 0, lost: 0, openAtEnd: 0 };
  factor.nodes.forEach(({ weight }, node) => {
    states[node].forEach(({ won, lost, count }, flow) => {
      const wins = won.reduce((sum, row) => sum + row[row.length - 1], 0);
      counts[book.flows[flow].kind === "new" ? "created" : "openAtStart"] += weight * count;
      counts.won += weight * wins;
      const losses = lost();
      counts.lost += weight * losses;
      counts.openAtEnd += weight * (count - wins - losses);
    });
  });
  const standardErrors = Object.fromEntries(Object.keys(counts).map((name) => [name, 0]));
  return { ...counts, ...valueOpenPipeline(model), standardErrors };
}
