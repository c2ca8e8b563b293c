import { expect, it } from "vitest";
import { readPlan } from "../../engine/plan/read-plan.ts";
import { exampleTeam } from "../../scenarios/index.ts";
import { forecast } from "../support/run-plan.ts";

/**
 * The whole forecast of the shipped example, to six digits: whatever changes a number is seen.
 *
 * A change of this file needs a line in CHANGELOG.md, "Forecasts change: yes", that says why and by
 * how much. `npx vitest --project unit test/golden -u` writes it anew.
 */
it("forecasts the example team as it did before", async () => {
  const { value } = readPlan(exampleTeam);
  if (!value) throw new Error("the example is not a plan");
  const { engineVersion: _, ...found } = forecast(value, { trials: 2000, seed: "1" });
  const text = JSON.stringify(found, (_, field) => rounded(field), 2);
  await expect(`${text}\n`).toMatchFileSnapshot("./example-team.json");
});

function rounded(field: unknown): unknown {
  return typeof field === "number" ? Number(field.toPrecision(6)) : field;
}
