export * from "./advances.ts";
export * from "./candidates.ts";
export { column, columnIntegers, columnSums } from "./column.ts";
export * from "./counts.ts";
export { exp } from "./exp.ts";
export { liveFirstStage } from "./leave-first-stage.ts";
export { listIntegers } from "./list-integers.ts";
export * from "./put-in-bins.ts";
export * from "./source.ts";
export { sumColumn } from "./sum-column.ts";
export * from "./trials.ts";
export * from "./unsure.ts";

/** Where memory is free. */
export const freeFrom: i32 = <i32>__heap_base;
