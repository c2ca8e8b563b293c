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

/** Quantile tables of work until an advance and until a loss, and their counts: see drawFrom. */
export let winTable: i32 = 0;
export let lossTable: i32 = 0;
export let winValues: i32 = 0;
export let lossValues: i32 = 0;

/** What becomes of work in the first stage. */
export let winStretch: f64 = 1;
export let lossStretch: f64 = 1;
export let delayDays: f64 = 0;
export let horizonDays: f64 = 0;
