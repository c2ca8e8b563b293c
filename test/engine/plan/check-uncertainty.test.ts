import { describe, expect, it } from "vitest";
import { solveExactly } from "../../../engine/forecast/solve-exactly.ts";
import { planOfDraw } from "../../../engine/plan/plan-of-draw.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { makePlan } from "../../support/make-plan.ts";

const parameters = ["creation[0].perDay", "process.won.days.median"];
const draws = [
  [0.4, 70],
  [0.6, 80],
];
const read = (uncertainty: object) => readPlan({ ...makePlan(), uncertainty });
const refusal = (uncertainty: object) => read(uncertainty).issues.map(({ path }) => path);

describe("a plan's uncertainty", () => {
  it("takes draws of the plan's numbers", () => {
    expect(read({ parameters, draws }).issues).toEqual([]);
  });

  it("gives the plan of a draw: its numbers, and all else as it was", () => {
    const { uncertainty, ...plan } = makePlan({ uncertainty: { parameters, draws } });
    const [source] = plan.creation;
    const { won } = plan.process as { won: { days: object } } & typeof plan.process;
    expect(planOfDraw({ ...plan, uncertainty }, 1)).toEqual({
      ...plan,
      creation: [{ ...source, perDay: 0.6 }],
      process: { ...plan.process, won: { ...won, days: { ...won.days, median: 80 } } },
    });
  });

  it.each([
    ["a path to nothing", "process.won.median", "uncertainty.parameters[1]"],
    ["a path to an object", "process.won.days", "uncertainty.parameters[1]"],
    ["a path to what no history tells", "periods[0].quota", "uncertainty.parameters[1]"],
    ["a path that is there twice", "creation[0].perDay", "uncertainty.parameters[1]"],
  ])("refuses %s", (_, path, place) => {
    expect(refusal({ parameters: [parameters[0], path], draws })).toEqual([place]);
  });

  it("refuses a draw of the wrong length, and one that makes no plan", () => {
    expect(refusal({ parameters, draws: [draws[0], [1]] })).toEqual(["uncertainty.draws[1]"]);
    expect(refusal({ parameters, draws: [draws[0], [1, -5]] })).toEqual(["uncertainty.draws[1]"]);
    const shares = ["process.won.probability", "process.never"];
    const sums = [
      [0.2, 0.1],
      [0.7, 0.4],
    ];
    expect(refusal({ parameters: shares, draws: sums })).toEqual(["uncertainty.draws[1]"]);
  });

  it("is solved by no exact answer, which would know the numbers", () => {
    const solution = solveExactly(makePlan({ uncertainty: { parameters, draws } }), []);
    expect(solution.applies).toBe(false);
  });
});
