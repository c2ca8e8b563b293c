/*
 * A week that nothing cuts, as numbers of 32 bits: where each stands, in bytes. The last three are
 * limits of lengths that hold in one range of the common factor: see simulate/sure-ends.ts.
 */

export const NUMBER: i32 = 0;
export const ENTITY0: i32 = 4;
export const ENTITY1: i32 = 8;
export const WIN_OPEN_ABOVE: i32 = 12;
export const LOSS_OPEN_ABOVE: i32 = 16;
export const LOST_BELOW: i32 = 20;

/** Bytes of a week. */
export const WEEK_BYTES: i32 = 24;
