import { entityOfText } from "./entity.ts";
import { philox } from "./philox.ts";
import { seedKey } from "./seed-key.ts";

/** The next random number of a stream, uniform in the open interval (0, 1). */
export type Stream = () => number;

/** Numbers that are thrown away until the state is well mixed. */
const WARM_UP = 15;

/**
 * Opens a stream of random numbers for an estimator that walks, such as a sampler. Simulation has
 * no use for it: there every draw has an address.
 *
 * Streams of one seed with different names are independent.
 *
 * @param name what the numbers are for
 * @see Doty-Humphrey (2013), sfc32 of PractRand, for the generator; Philox makes its state
 */
export function openStream(seed: string, name: string): Stream {
  const key = seedKey(seed);
  const { entity0, entity1 } = entityOfText("stream", name);
  let [a, b, c] = philox([entity0, entity1, key[2], key[3]], key[0], key[1]);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return ((sum >>> 0) + 0.5) * 2 ** -32;
  };
  for (let i = 0; i < WARM_UP; i++) next();
  return next;
}
