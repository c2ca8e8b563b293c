/*
 * New opportunities of one trial of which more must be known than their words tell: where their
 * list stands in memory. Lists have room for four more numbers than are listed.
 */

/** Where the week in which one was created stands: see week.ts. */
export let unsureWeek: i32 = 0;
export let unsureEntity0: i32 = 0;
export let unsureEntity1: i32 = 0;
/** All bits set where its first stay ends with an advance, and 0 where with a loss. */
export let unsureWins: i32 = 0;
/** The word of that stay's duration. */
export let unsureWord: i32 = 0;
/** The word of when in its week it is created. */
export let unsureCreated: i32 = 0;
