import { expect, it } from "vitest";
import type { Answers, AnswersRequest } from "../../../engine/index.ts";
import { askingAbout } from "../../../web/state/share-done.ts";
import type { RunOptions } from "../../../workers/run-job.ts";

const NOTHING: Answers = { alternatives: [] } as unknown as Answers;

/** Workers that answer nothing, half by half. */
async function answer(_: AnswersRequest, options: RunOptions<Answers> = {}): Promise<Answers> {
  options.onProgress?.({ trials: 1, total: 2 });
  options.onProgress?.({ trials: 2, total: 2 });
  return NOTHING;
}

function requestOf(count: number): AnswersRequest {
  return { alternatives: new Array(count).fill({}), trials: 10 } as unknown as AnswersRequest;
}

it("tells the share of all that is likely to be asked", async () => {
  const told: number[] = [];
  const ask = askingAbout({ answer }, 8, (share) => told.push(share));
  await ask(requestOf(4), {});
  await ask(requestOf(4), {});
  expect(told).toEqual([0.25, 0.5, 0.75, 1]);
});

it("never falls, nor passes 1, where more is asked than was likely", async () => {
  const told: number[] = [];
  const ask = askingAbout({ answer }, 4, (share) => told.push(share));
  for (let request = 0; request < 5; request++) await ask(requestOf(2), {});
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(Math.max(...told)).toBe(1);
});

it("tells who asks of the request itself, too", async () => {
  const own: number[] = [];
  const ask = askingAbout({ answer }, 100, () => {});
  await ask(requestOf(1), { onProgress: ({ trials }) => own.push(trials) });
  expect(own).toEqual([1, 2]);
});
