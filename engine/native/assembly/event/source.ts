/*
 * The source whose opportunities are lived: where its numbers stand in memory. Whoever calls writes
 * them there, and sets these. Lists have room for four more numbers than are listed.
 */

/** By range of the common factor, weeks that nothing cuts: see week.ts. */
export let weeks: i32 = 0;
export let weekCount: i32 = 0;

/** By week, sixteen numbers: what is expected before each of its days, on each of them, in all. */
export let days: i32 = 0;

/** By trial and week, of all weeks, how many are created. */
export let counts: i32 = 0;
export let countsPerTrial: i32 = 0;
