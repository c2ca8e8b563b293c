import { makeMemory, remembered } from "./remember.ts";
import type { WorkCurve } from "./work-curve.ts";

/** Kept for a few laws under each value of the factor. */
const memory = makeMemory<Float64Array>(512);

/** P(ended within) averaged over the creation times of a day, by whole days to the next morning. */
export function meanOverDay(curve: WorkCurve, speed: number, days: number): Float64Array {
  const content = curve.content();
  if (content === undefined) return workOutMeans(curve, speed, days);
  return remembered(memory, `${content} ${speed} ${days}`, () => workOutMeans(curve, speed, days));
}

function workOutMeans({ integral }: WorkCurve, speed: number, days: number): Float64Array {
  const means = new Float64Array(days);
  let before = 0;
  for (let day = 0; day < days; day++) {
    const upTo = integral((day + 1) * speed) / speed;
    means[day] = upTo - before;
    before = upTo;
  }
  return means;
}
