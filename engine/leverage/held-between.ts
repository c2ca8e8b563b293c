import type { Estimate } from "./estimate.ts";

/** A multiplier that was tried, as its logarithm, and the chance there. */
export interface Place {
  readonly x: number;
  readonly chance: Estimate;
}

/** Where the chord between two places meets a probability. */
export function crossedAt(
  a: Place,
  b: Place,
  probability: number,
  read: (chance: Estimate) => number = ({ value }) => value,
): number {
  const [from, to] = [read(a.chance), read(b.chance)];
  return a.x + ((b.x - a.x) * (probability - from)) / (to - from);
}

/**
 * From where to where the chance's own interval holds a probability, about a place where the chance
 * crosses it: between the places that were tried by the chords of the interval's bounds.
 *
 * @param places in order of x
 * @param index of the place below the crossing
 */
export function heldBetween(
  places: readonly Place[],
  index: number,
  probability: number,
): [number, number] {
  return [reach(places, index + 1, -1, probability), reach(places, index, 1, probability)];
}

/** How far it is held to one side of a place, which lies on the other side of the crossing. */
function reach(places: readonly Place[], start: number, side: -1 | 1, probability: number): number {
  let inside = start;
  for (let next = start + side; next >= 0 && next < places.length; next += side) {
    const { interval, value } = places[next].chance;
    if (interval[0] > probability || interval[1] < probability) {
      const bound = value > probability ? 0 : 1;
      return crossedAt(
        places[inside],
        places[next],
        probability,
        (chance) => chance.interval[bound],
      );
    }
    inside = next;
  }
  return places[inside].x;
}
