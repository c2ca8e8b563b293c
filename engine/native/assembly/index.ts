export * from "./advances.ts";
export {
  askedAttention,
  askedRep,
  isSmooth,
  memoAttention,
  memoOdds,
  memoPace,
} from "./attention.ts";
export {
  bornCounts,
  bornLast,
  creationDays,
  creationEntities,
  creationWeeks,
  minorUnits,
  sizeNumbers,
  sourceCount,
  sources,
} from "./bear-candidates.ts";
export * from "./candidates.ts";
export { cells, stageCount } from "./cells.ts";
export * from "./close-open.ts";
export {
  columnAdded,
  columnGoals,
  columnHits,
  columnParts,
  columns,
  integerCounts,
  largerCounts,
  listedIntegers,
  listedLarger,
} from "./columns.ts";
export * from "./counts.ts";
export { cumulateColumns } from "./cumulate-columns.ts";
export { courses, stayNumbers, stayTables } from "./enter-stage.ts";
export { exp } from "./exp.ts";
export { hoursCounts, hoursFound } from "./hours-found.ts";
export { hoursWeeks } from "./hours-week.ts";
export { liveFirstStage } from "./leave-first-stage.ts";
export { listColumns } from "./list-columns.ts";
export { liveHoursWeeks } from "./live-hours-weeks.ts";
export * from "./open.ts";
export {
  freePlaces,
  openAccount,
  openAdvance,
  openAmount,
  openCell,
  openCreated,
  openDue,
  openEnding,
  openEntity0,
  openEntity1,
  openEpoch,
  openGoal,
  openIsNew,
  openMarks,
  openRep,
  openStage,
  openValue,
  openWorth,
  placesFree,
  placesMax,
  placesUsed,
} from "./open-places.ts";
export { missGoals, totalColumns } from "./outcome-columns.ts";
export * from "./put-in-bins.ts";
export {
  isSteady,
  repAttention,
  repAttentionOdds,
  repBaseDay,
  repBaseWork,
  repCount,
  repEpoch,
  repOdds,
  repPace,
  repRamp,
  repReach,
  repSkill,
  repSpeed,
  takenCount,
  takenSeats,
} from "./reps.ts";
export { hoursByStage, hoursPerRep } from "./share-hours.ts";
export * from "./source.ts";
export { sumColumns } from "./sum-columns.ts";
export { quantileOfSurvival } from "./survival.ts";
export { trialKey0, trialKey1 } from "./trial-key.ts";
export * from "./trials.ts";
export * from "./unsure.ts";
export { wonAccount, wonAmount, wonCount, wonCreated, wonDay, wonMarks, wonRep } from "./wins.ts";

/** Where memory is free. */
export const freeFrom: i32 = <i32>__heap_base;
