import { describe, expect, it } from "vitest";
import { drawWord, PURPOSE } from "../../../engine/random/draw-word.ts";
import {
  type Entity,
  entityAt,
  entityOfCell,
  entityOfText,
} from "../../../engine/random/entity.ts";
import { type Draw, drawByTrial, makeKeys, weak } from "./draws.ts";
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
} from "./independence.ts";

/** In standard errors, at fixed seeds. The slow suite looks at many more draws. */
const BOUND = 4;
const TRIALS = 200_000;

const keys = makeKeys("1", TRIALS);
const neighbours = makeKeys("2", TRIALS);
const source = entityOfText("source", "all");
const week = entityOfCell(source, 0);
const { outcome, duration, size, created, count } = PURPOSE;

const first = drawByTrial(keys, week, outcome);

describe("draws at neighbouring addresses", () => {
  const others: [string, Int32Array][] = [
    ["the next trial", drawByTrial([...keys.slice(1), keys[0]], week, outcome)],
    ["the next seed", drawByTrial(neighbours, week, outcome)],
    ["another purpose", drawByTrial(keys, week, duration)],
    ["the same purpose of the next stage", drawByTrial(keys, week, outcome + 2)],
    ["a purpose far away", drawByTrial(keys, week, outcome + 64)],
    ["the next opportunity", drawByTrial(keys, entityAt(week, 1), outcome)],
    ["the opportunity 64 on", drawByTrial(keys, entityAt(week, 64), outcome)],
    ["the opportunity 8192 on", drawByTrial(keys, entityAt(week, 8192), outcome)],
    ["the next week", drawByTrial(keys, entityOfCell(source, 2), outcome)],
    ["another source", drawByTrial(keys, entityOfCell(entityOfText("source", "b"), 0), outcome)],
    ["an open opportunity", drawByTrial(keys, entityOfText("open", "A"), outcome)],
  ];

  it.each(others)("are independent: a draw and the one of %s", (_, other) => {
    expect(Math.abs(meanZ(other))).toBeLessThan(BOUND);
    expect(Math.abs(correlationZ(first, other))).toBeLessThan(BOUND);
    expect(Math.abs(pairsZ(first, other))).toBeLessThan(BOUND);
    expect(Math.abs(pairsZ(first, other, lowBits, highBits))).toBeLessThan(BOUND);
    expect(Math.abs(pairsZ(first, other, highBits, lowBits))).toBeLessThan(BOUND);
    expect(Math.abs(pairsZ(first, other, lowBits, lowBits))).toBeLessThan(BOUND);
  });

  it("are independent three at a time: those that decide one opportunity", () => {
    const [ends, days, sizes] = [outcome, duration, size].map((p) => drawByTrial(keys, week, p));
    expect(Math.abs(triplesZ(ends, days, sizes))).toBeLessThan(BOUND);
  });
});

describe("draws within one trial", () => {
  it("are independent from one opportunity to the next, and from purpose to purpose", () => {
    const runs = [
      drawWithin(2000, (index) => ({ entity: entityAt(week, index), purpose: outcome })),
      drawWithin(2000, (index) => ({ entity: entityOfCell(source, index), purpose: count })),
      drawWithin(128, (purpose) => ({ entity: week, purpose })),
    ];
    for (const run of runs) {
      expect(Math.abs(correlationZ(run.slice(1), run.slice(0, -1)))).toBeLessThan(BOUND);
      expect(Math.abs(pairsZ(run.slice(1), run.slice(0, -1)))).toBeLessThan(BOUND);
    }
  });

  it("add up as independent ones do, 400 opportunities at a time", () => {
    // One stream shared by all opportunities keeps every mean and multiplies this by 400.
    const opportunities = makeEntities(400);
    expect(Math.abs(sumsZ(addUp(drawWord, opportunities), 400))).toBeLessThan(BOUND);
  });

  it("lie on no lattice, from trial to trial and from opportunity to opportunity", () => {
    expect(Math.abs(birthdaySpacingsZ(first))).toBeLessThan(BOUND);
    const run = drawWithin(2000, (i) => ({ entity: entityAt(week, i), purpose: created }));
    expect(Math.abs(birthdaySpacingsZ(run))).toBeLessThan(BOUND);
  });
});

describe("the statistics see", () => {
  it("one luck for all opportunities", () => {
    const [a, b] = [0, 1].map((index) => drawWeakly(weak.shared, entityAt(week, index)));
    expect(correlationZ(a, b)).toBeGreaterThan(100 * BOUND);
    expect(sumsZ(addUp(weak.shared, makeEntities(400)), 400)).toBeGreaterThan(100 * BOUND);
  });

  it("a key that is only added, in pairs whose correlation may vanish", () => {
    const [a, b] = [0, 1].map((index) => drawWeakly(weak.additive, entityAt(week, index)));
    expect(pairsZ(a, b)).toBeGreaterThan(100 * BOUND);
    expect(triplesZ(a, b, drawWeakly(weak.additive, entityAt(week, 2)))).toBeGreaterThan(BOUND);
  });

  it("low bits that see little of the key", () => {
    const [a, b] = [0, 64].map((index) => drawWeakly(weak.shallow, entityAt(week, index)));
    expect(pairsZ(a, b, lowBits, lowBits)).toBeGreaterThan(100 * BOUND);
  });

  it("words on a lattice, as of a linear generator", () => {
    let state = 1;
    const words = Int32Array.from({ length: TRIALS }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return state;
    });
    expect(birthdaySpacingsZ(words)).toBeGreaterThan(BOUND);
  });

  it("luck that leans by one part in a hundred", () => {
    expect(meanZ(first.map((word) => (word >>> 0) * 0.99))).toBeLessThan(-BOUND);
  });
});

interface Address {
  readonly entity: Entity;
  readonly purpose: number;
}

/** So many draws in each of as many trials as it takes, one trial after the other. */
function drawWithin(length: number, addressOf: (index: number) => Address): Int32Array {
  const addresses = Array.from({ length }, (_, index) => addressOf(index));
  const words = keys
    .slice(0, TRIALS / length)
    .flatMap((key) => addresses.map(({ entity, purpose }) => drawWord(key, entity, purpose)));
  return Int32Array.from(words);
}

function drawWeakly(draw: Draw, entity: Entity): Int32Array {
  return Int32Array.from(keys, (key) => draw(key, entity, outcome));
}

function makeEntities(length: number): Entity[] {
  return Array.from({ length }, (_, index) => entityAt(week, index));
}

/** By trial, the sum of one centred draw of each opportunity. */
function addUp(draw: Draw, opportunities: readonly Entity[]): Float64Array {
  return Float64Array.from(keys.slice(0, 5000), (key) =>
    opportunities.reduce((sum, entity) => sum + centred(draw(key, entity, outcome)), 0),
  );
}
