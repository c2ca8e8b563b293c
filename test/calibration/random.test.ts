import { describe, expect, it } from "vitest";
import { drawWord, PURPOSE } from "../../engine/random/draw-word.ts";
import { entityAt, entityOfCell, entityOfText } from "../../engine/random/entity.ts";
import { drawByTrial, makeKeys } from "../engine/random/draws.ts";
import {
  birthdaySpacingsZ,
  centred,
  correlationZ,
  highBits,
  lowBits,
  meanZ,
  pairsZ,
  sumsZ,
  triplesZ,
} from "../engine/random/independence.ts";

/** Some 500 scores are looked at: if draws are independent, one passes 5 with probability 3e-4. */
const BOUND = 5;
const TRIALS = 1_000_000;
const { outcome, duration, size, created, count, age } = PURPOSE;

const source = entityOfText("source", "all");
const week = entityOfCell(source, 0);

/** All scores of a pair of draws, of which none may be far from 0. */
function scoresOf(first: Int32Array, second: Int32Array): number[] {
  return [
    correlationZ(first, second),
    pairsZ(first, second, highBits, highBits),
    pairsZ(first, second, highBits, lowBits),
    pairsZ(first, second, lowBits, highBits),
    pairsZ(first, second, lowBits, lowBits),
  ];
}

function expectNear(scores: readonly number[]): void {
  // Not only each: all together they are chi-square, so a lean that is shared shows as well.
  const together = scores.reduce((sum, z) => sum + z * z, 0) - scores.length;
  expect(Math.max(...scores.map(Math.abs))).toBeLessThan(BOUND);
  expect(Math.abs(together / Math.sqrt(2 * scores.length))).toBeLessThan(BOUND);
}

describe.each(["1", "2", "q3"])("a million trials of seed %s", (seed) => {
  const keys = makeKeys(seed, TRIALS);
  const draw = (index: number, purpose: number) =>
    drawByTrial(keys, entityAt(week, index), purpose);
  const first = draw(0, outcome);

  it("have independent draws at every distance between opportunities", () => {
    expectNear(
      Array.from({ length: 14 }, (_, power) => scoresOf(first, draw(2 ** power, outcome))).flat(),
    );
  });

  it("have independent draws for all purposes", () => {
    const purposes = [count, created, size, age, duration, outcome + 2, duration + 2, outcome + 60];
    expectNear(purposes.flatMap((purpose) => scoresOf(first, draw(0, purpose))));
    expectNear([triplesZ(first, draw(0, duration), draw(0, size))]);
    expectNear([triplesZ(first, draw(1, outcome), draw(2, outcome))]);
  });

  it("have independent draws from trial to trial", () => {
    for (const lag of [1, 2, 500, 65_536]) {
      expectNear(scoresOf(first.slice(lag), first.slice(0, -lag)));
    }
    expectNear([birthdaySpacingsZ(first), birthdaySpacingsZ(draw(1, size)), meanZ(first)]);
  });

  it("have independent draws from seed to seed", () => {
    for (const other of [`${seed}1`, `${seed}${seed}`, `${seed} `, String(Number(seed) + 1)]) {
      expectNear(scoresOf(first, drawByTrial(makeKeys(other, TRIALS), week, outcome)));
    }
  });

  it("add up as independent draws do, opportunities in one week and weeks in a year", () => {
    const crowd = Array.from({ length: 400 }, (_, index) => entityAt(week, index));
    const weeks = Array.from({ length: 52 }, (_, index) => entityOfCell(source, 2 * index));
    for (const [entities, purpose] of [
      [crowd, outcome],
      [crowd, duration],
      [weeks, count],
    ] as const) {
      const sums = Float64Array.from(keys.slice(0, 50_000), (key) =>
        entities.reduce((sum, entity) => sum + centred(drawWord(key, entity, purpose)), 0),
      );
      expectNear([sumsZ(sums, entities.length)]);
    }
  });
});
