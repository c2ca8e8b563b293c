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
} from "./books/columns.ts";
export { cumulateColumns } from "./books/cumulate-columns.ts";
export { listColumns } from "./books/list-columns.ts";
export { missGoals, totalColumns } from "./books/outcome-columns.ts";
export * from "./books/put-in-bins.ts";
export { sumColumns } from "./books/sum-columns.ts";
export * from "./event/advances.ts";
export * from "./event/candidates.ts";
export * from "./event/close-open.ts";
export * from "./event/counts.ts";
export { liveFirstStage } from "./event/leave-first-stage.ts";
export * from "./event/open.ts";
export * from "./event/source.ts";
export {
  delayDays,
  horizonDays,
  lossStretch,
  lossTable,
  lossValues,
  winStretch,
  winTable,
  winValues,
} from "./event/stay.ts";
export * from "./event/trials.ts";
export * from "./event/unsure.ts";
export { exp } from "./exp.ts";
export {
  askedAttention,
  askedRep,
  isSmooth,
  memoAttention,
  memoOdds,
  memoPace,
} from "./hours/attention.ts";
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
} from "./hours/bear-candidates.ts";
export { cells, stageCount } from "./hours/cells.ts";
export { courses, stayNumbers, stayTables } from "./hours/enter-stage.ts";
export { hoursCounts, hoursFound } from "./hours/hours-found.ts";
export { hoursWeeks } from "./hours/hours-week.ts";
export { liveHoursWeeks } from "./hours/live-hours-weeks.ts";
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
} from "./hours/open-places.ts";
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
} from "./hours/reps.ts";
export { hoursByStage, hoursPerRep } from "./hours/share-hours.ts";
export { trialKey0, trialKey1 } from "./hours/trial-key.ts";
export {
  wonAccount,
  wonAmount,
  wonCount,
  wonCreated,
  wonDay,
  wonMarks,
  wonRep,
} from "./hours/wins.ts";
export { quantileOfSurvival } from "./survival.ts";

/** Where memory is free. */
export const freeFrom: i32 = <i32>__heap_base;
