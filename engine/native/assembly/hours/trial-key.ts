/** The key of the trial under way. */
export let trialKey0: i32 = 0;
export let trialKey1: i32 = 0;
