/** What draws decide, as loops here draw them: see PURPOSE in random/draw-word.ts. */
export const DISPERSION: i32 = 1;
export const CREATED: i32 = 2;
export const SIZE: i32 = 3;
/** Of the first stage; of stage s, 2 s further. */
export const OUTCOME: i32 = 8;
export const DURATION: i32 = 9;
export const REP: i32 = 81;

/** Draws that one opportunity may use. */
export const PURPOSES_PER_OPPORTUNITY: i32 = 128;
