/** The engine's one door: values in, values out. */

export { backtest, type Forecaster } from "./backtest/backtest.ts";
export type { BacktestOptions } from "./backtest/backtest-options.ts";
export { type FittingOptions, fittingForecaster } from "./backtest/fitting-forecaster.ts";
export type { Draws } from "./backtest/origin.ts";
export type { BacktestReport } from "./backtest/report-backtest.ts";
export type { Scores } from "./backtest/summarize-scores.ts";
export type { HorizonName } from "./backtest/target.ts";
export type { View } from "./backtest/view.ts";
export { checkClaims } from "./claims/check-claims.ts";
export { CLAIMS } from "./claims/claims.ts";
export type { ClaimsDocument } from "./claims/claims-schema.ts";
export type { Lab } from "./claims/lab.ts";
export {
  type ExportMap,
  exportMapOf,
  isMapFor,
  MAP_FORMAT,
  readExportMap,
} from "./crm/export-map.ts";
export { type Export, type ExportReader, openExportReader } from "./crm/export-reader.ts";
export { type ColumnMapping, FIELDS, type Field } from "./crm/field.ts";
export { guessMapping } from "./crm/guess-mapping.ts";
export type { Finding, Hygiene } from "./crm/hygiene/hygiene-schema.ts";
export type { Issue as ImportIssue } from "./crm/issue.ts";
export { PIPELINE_FORMAT, type Pipeline, type PipelineSummary } from "./crm/pipeline.ts";
export type { PipelineOptions } from "./crm/pipeline-options.ts";
export { detectPreset } from "./crm/presets/detect-preset.ts";
export { PRESET_NAMES, type PresetName } from "./crm/presets/preset.ts";
export type { Answer, Question } from "./crm/question.ts";
export { type ExportReading, type ExportTexts, pipelineOf, readExport } from "./crm/read-export.ts";
export { type PipelineReading, readPipeline } from "./crm/read-pipeline.ts";
export { openRowParser } from "./crm/row-parser.ts";
export type { SourceReader } from "./crm/source-reader.ts";
export { type FitResult, fitPlan } from "./fit/fit-plan.ts";
export type { FitReport } from "./fit/fit-report.ts";
export type { FitOptions } from "./fit/fit-settings.ts";
export { compareReplays } from "./forecast/compare-replays.ts";
export type { Comparison } from "./forecast/comparison-schema.ts";
export { describeOpen, type OpenDescription, type OpenEstimate } from "./forecast/describe-open.ts";
export { exactForecast, exactTotal } from "./forecast/exact-forecast.ts";
export { exactWay } from "./forecast/exact-way.ts";
export type { ExactOutcome, ExactSolution, Forecast, Outcome } from "./forecast/forecast-schema.ts";
export { makeComparison } from "./forecast/make-comparison.ts";
export { makeForecast } from "./forecast/make-forecast.ts";
export { makeReplay } from "./forecast/make-replay.ts";
export { QUANTILE_LEVELS, RISK_LEVELS } from "./forecast/quantile-levels.ts";
export type { ReplayDifference } from "./forecast/replay-difference-schema.ts";
export type { Replay } from "./forecast/replay-schema.ts";
export { solveExactly, whyNotSolved } from "./forecast/solve-exactly.ts";
export {
  FLAGS,
  type Flag,
  HISTORY_FORMAT,
  type History,
  type PastOpportunity,
  type PastStatus,
  type StageEvent,
} from "./history/history-schema.ts";
export { readHistory } from "./history/read-history.ts";
export {
  claimsJsonSchema,
  comparisonJsonSchema,
  exportMapJsonSchema,
  forecastJsonSchema,
  historyJsonSchema,
  hygieneJsonSchema,
  leverageJsonSchemas,
  pastJsonSchemas,
  planJsonSchema,
  replayJsonSchemas,
  scenarioJsonSchema,
} from "./json-schemas.ts";
export type { Actual } from "./leverage/actual-schema.ts";
export type { Answered, Answers, Ask } from "./leverage/answers.ts";
export {
  type Alternative,
  type AnswersRequest,
  answerBlocks,
  answerBlockTrials,
} from "./leverage/answers-request.ts";
export { betterEnd } from "./leverage/better-end.ts";
export { collectAnswers } from "./leverage/collect-answers.ts";
export { explainActual } from "./leverage/explain-actual.ts";
export { explainScenarios } from "./leverage/explain-scenarios.ts";
export type { Explanation } from "./leverage/explanation-schema.ts";
export { type Inquiry, type InquiryOptions, openInquiry } from "./leverage/inquiry.ts";
export { leverValue, multiplierBounds } from "./leverage/lever-value.ts";
export { leverageOf } from "./leverage/leverage-of.ts";
export type { Leverage } from "./leverage/leverage-schema.ts";
export { mapOf } from "./leverage/map-of.ts";
export type { Movable } from "./leverage/move-levers.ts";
export { omissionEffects } from "./leverage/omission-effects.ts";
export { type OptimizationOptions, optimizationOf } from "./leverage/optimization-of.ts";
export type { Optimization } from "./leverage/optimization-schema.ts";
export { leversOf } from "./leverage/plan-levers.ts";
export { planOfActual } from "./leverage/plan-of-actual.ts";
export { readActual } from "./leverage/read-actual.ts";
export { type RequirementOptions, requirementOf } from "./leverage/requirement-of.ts";
export type { Requirement } from "./leverage/requirement-schema.ts";
export { type AnswerPart, simulateAnswerBlock } from "./leverage/simulate-answer-block.ts";
export { solveAnswer, solvedAnswers } from "./leverage/solve-answer.ts";
export { type LeverRange, sweepOf } from "./leverage/sweep-of.ts";
export type { LeverageMap, Sweep } from "./leverage/sweep-schema.ts";
export { betaQuantile } from "./numeric/inverse-incomplete-beta.ts";
export { dayNumber, isIsoDate, isoDate } from "./plan/calendar.ts";
export { editDistance } from "./plan/edit-distance.ts";
export type { Issue, Reading, Warning } from "./plan/issue.ts";
export { BLOCK_NAMES, type MechanismBlock } from "./plan/mechanism-blocks.ts";
export { minorUnits } from "./plan/minor-units.ts";
export { whyLife } from "./plan/needs-life.ts";
export type { Opportunity } from "./plan/opportunity-schema.ts";
export { parseJson } from "./plan/parse-json.ts";
export { planHash } from "./plan/plan-hash.ts";
export { planOfDraw } from "./plan/plan-of-draw.ts";
export type { Plan, PlanDocument } from "./plan/plan-schema.ts";
export { type PlanReading, readPlan } from "./plan/read-plan.ts";
export { checkScenario } from "./scenario/check-scenario.ts";
export { MECHANISM_LEVERS, type MechanismLever } from "./scenario/mechanism-levers.ts";
export { readScenario } from "./scenario/read-scenario.ts";
export type { Change, Lever, Scenario, ScenarioDocument } from "./scenario/scenario-schema.ts";
export { type BlockSummary, mergeSummaries, settleSummary } from "./simulate/block-summary.ts";
export type { CompareRequest } from "./simulate/compare-request.ts";
export { keepPastsOf, TRIALS_UNDER_A_SLIDER } from "./simulate/kept-pasts.ts";
export { blockCount, type RunRequest, trialsPerBlock } from "./simulate/run-request.ts";
export { simulateBlock } from "./simulate/simulate-block.ts";
export {
  mergePairedSummaries,
  type PairedSummary,
  simulatePairedBlock,
} from "./simulate/simulate-paired-block.ts";
export { ENGINE_VERSION } from "./version.ts";
