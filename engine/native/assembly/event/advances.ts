/*
 * Opportunities that advance from the first stage before the horizon: where their list stands.
 */

/** By advance, its trial, its entity, and its day from asOf as a floating-point number. */
export let advanceTrial: i32 = 0;
export let advanceEntity0: i32 = 0;
export let advanceEntity1: i32 = 0;
export let advanceDay: i32 = 0;
