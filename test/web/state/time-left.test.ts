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

it("goes by the pace of the later half of the time", () => {
  const timeLeft = openTimeLeft();
  timeLeft(0.01, 0);
  // Ten seconds of a thousandth each, then twenty of a fiftieth.
  for (let second = 1; second <= 10; second++) timeLeft(0.01 + second * 0.001, second);
  let left: number | undefined;
  for (let second = 11; second <= 30; second++)
    left = timeLeft(0.02 + (second - 10) * 0.02, second);
  expect(left).toBeCloseTo((1 - 0.42) / 0.02, 6);
});

it("does not leap where a machine is busy for some seconds of many", () => {
  const timeLeft = openTimeLeft();
  for (let second = 1; second <= 60; second++) timeLeft(second * 0.005, second);
  const before = timeLeft(0.305, 61) ?? 0;
  const after = timeLeft(0.306, 67) ?? 0;
  // At the pace of the last six seconds alone it would be an hour and more.
  expect(after).toBeLessThan(1.5 * before);
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
