import { expect, it } from "vitest";
import { openTimeLeft } from "../../../web/state/time-left.ts";

it("says nothing until there is a pace", () => {
  const timeLeft = openTimeLeft();
  expect(timeLeft(0, 0)).toBeUndefined();
  expect(timeLeft(0.01, 20)).toBeUndefined();
  expect(timeLeft(0.02, 20.5)).toBeUndefined();
});

it("counts from the first that was done, not from the start: workers start slowly", () => {
  const timeLeft = openTimeLeft();
  // Twenty seconds of starting, then a hundredth a second: 97 hundredths are left.
  timeLeft(0.01, 20);
  timeLeft(0.02, 21);
  expect(timeLeft(0.03, 22)).toBeCloseTo(97, 9);
});

it("goes by the pace of the last seconds", () => {
  const timeLeft = openTimeLeft();
  timeLeft(0.01, 0);
  for (let second = 1; second <= 10; second++) timeLeft(0.01 + second * 0.001, second);
  let left: number | undefined;
  for (let second = 11; second <= 25; second++)
    left = timeLeft(0.02 + (second - 10) * 0.02, second);
  // A fiftieth a second since; what it was before is forgotten.
  expect(left).toBeCloseTo((1 - 0.32) / 0.02, 6);
});

it("keeps a pace where reports are rarer than its window", () => {
  const timeLeft = openTimeLeft();
  timeLeft(0.1, 0);
  timeLeft(0.2, 30);
  expect(timeLeft(0.3, 60)).toBeCloseTo(210, 9);
});

it("begins anew where less is done than before", () => {
  const timeLeft = openTimeLeft();
  timeLeft(0.1, 0);
  timeLeft(0.5, 4);
  expect(timeLeft(0.1, 5)).toBeUndefined();
});
