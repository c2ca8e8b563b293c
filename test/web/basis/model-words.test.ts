import { expect, it } from "vitest";
import { readPlan } from "../../../engine/index.ts";
import { wholeTeam } from "../../../scenarios/whole-team.ts";
import { modelWords } from "../../../web/basis/model-words.ts";
import { makePlan } from "../../support/make-plan.ts";

it("tells what a plan's model holds, and what it leaves out", () => {
  const plain = modelWords(readPlan(makePlan()).value!);
  expect(plain).toMatch(/What is not: .*reps’ hours/);
  const whole = modelWords(readPlan(wholeTeam).value!);
  expect(whole).toMatch(/What is in: .*reps’ hours.*What is not:/);
});
