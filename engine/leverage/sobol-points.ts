/**
 * Degree, coefficients and first direction numbers of the primitive polynomials of dimensions 2 and
 * on; the first is van der Corput's.
 *
 * @see Joe and Kuo (2008), "Constructing Sobol sequences with better two-dimensional projections"
 */
const POLYNOMIALS: readonly (readonly [number, number, readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
];

const BITS = 32;

/** As many dimensions as the table has. */
export const SOBOL_DIMENSIONS_MAX = POLYNOMIALS.length + 1;

/**
 * The first points of Sobol's sequence, each coordinate a 32-bit word: evenly spread in all
 * dimensions at once, best for a power of 2 of them.
 *
 * @returns by point, then dimension
 * @throws {RangeError} if there are more dimensions than the table has
 */
export function sobolPoints(count: number, dimensions: number): Uint32Array[] {
  if (!(dimensions >= 1 && dimensions <= SOBOL_DIMENSIONS_MAX)) {
    throw new RangeError(`dimensions must be 1 to ${SOBOL_DIMENSIONS_MAX}, got ${dimensions}`);
  }
  const directions = Array.from({ length: dimensions }, (_, index) => directionsOf(index));
  const state = new Uint32Array(dimensions);
  return Array.from({ length: count }, (_, index) => {
    // Gray code: each point differs from the one before in one direction.
    const bit = index === 0 ? -1 : 31 - Math.clz32(index & -index);
    if (bit >= 0) for (let d = 0; d < dimensions; d++) state[d] ^= directions[d][bit];
    return state.slice();
  });
}

function directionsOf(dimension: number): Uint32Array {
  const directions = new Uint32Array(BITS);
  if (dimension === 0) {
    for (let i = 0; i < BITS; i++) directions[i] = 1 << (BITS - 1 - i);
    return directions;
  }
  const [degree, coefficients, first] = POLYNOMIALS[dimension - 1];
  for (let i = 0; i < BITS; i++) {
    if (i < degree) {
      directions[i] = first[i] << (BITS - 1 - i);
      continue;
    }
    let next = directions[i - degree] ^ (directions[i - degree] >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((coefficients >> (degree - 1 - k)) & 1) next ^= directions[i - k];
    }
    directions[i] = next;
  }
  return directions;
}
