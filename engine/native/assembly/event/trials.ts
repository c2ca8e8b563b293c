/*
 * The trials of a block under way: where what is known of each stands in memory, and where what is
 * found of each goes.
 */

export let keys0: i32 = 0;
export let keys1: i32 = 0;

/** The rank after that of the last word that wins, and likewise of the last that ends at all. */
export let winRanks: i32 = 0;
export let endRanks: i32 = 0;

/** All bits set where every word wins, and likewise ends at all; else 0. */
export let everyWordWins: i32 = 0;
export let everyWordEnds: i32 = 0;

/** By trial, the counts that are added to: created, lost and open at the end. */
export let created: i32 = 0;
export let lost: i32 = 0;
export let open: i32 = 0;

/** The range of the common factor in which each lies: see ShockRanges. */
export let ranges: i32 = 0;

/** The speed of each, a floating-point number. */
export let speeds: i32 = 0;
