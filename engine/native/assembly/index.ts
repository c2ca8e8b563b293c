export * from "./advances.ts";
export * from "./attention.ts";
export * from "./bear-candidates.ts";
export * from "./candidates.ts";
export * from "./cells.ts";
export { column, columnIntegers, columnSums } from "./column.ts";
export * from "./counts.ts";
export * from "./enter-stage.ts";
export { exp } from "./exp.ts";
export * from "./hours-found.ts";
export * from "./hours-week.ts";
export { liveFirstStage } from "./leave-first-stage.ts";
export { listIntegers } from "./list-integers.ts";
export { liveHoursWeeks } from "./live-hours-weeks.ts";
export * from "./open-places.ts";
export * from "./put-in-bins.ts";
export * from "./reps.ts";
export * from "./share-hours.ts";
export * from "./source.ts";
export { sumColumn } from "./sum-column.ts";
export * from "./trial-key.ts";
export * from "./trials.ts";
export * from "./unsure.ts";
export * from "./wins.ts";

/** Where memory is free. */
export const freeFrom: i32 = <i32>__heap_base;
