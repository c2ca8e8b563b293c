import { describe, expect, it } from "vitest";
import type { FitReport } from "../../engine/index.ts";
import { toldOnce } from "../../words/told-once.ts";

type Parameter = FitReport["parameters"][number];

function make(path: string, name: string, estimate: number): Parameter {
  return { path, name, estimate, interval: [0, 1], n: 40, source: "data" };
}

describe("toldOnce", () => {
  it("leaves the first of those that are one number in several places of a plan", () => {
    const small = make("creation[0].winRate", "win rate, Small", 0.3);
    const again = make("creation[1].winRate", "win rate, Small", 0.3);
    const large = make("creation[2].winRate", "win rate, Large", 0.3);
    expect(toldOnce([small, again, large])).toEqual([small, large]);
  });

  it("keeps numbers that share a name alone", () => {
    const two = [make("a", "days", 1), make("b", "days", 2)];
    expect(toldOnce(two)).toEqual(two);
  });
});
