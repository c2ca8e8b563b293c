/** The engine's one door: values in, values out. */

export type { ExactOutcome, Forecast, Outcome } from "./forecast/forecast-schema.ts";
export { makeForecast } from "./forecast/make-forecast.ts";
export { QUANTILE_LEVELS, RISK_LEVELS } from "./forecast/quantile-levels.ts";
export { forecastJsonSchema, planJsonSchema, scenarioJsonSchema } from "./json-schemas.ts";
export { dayNumber, isIsoDate, isoDate } from "./plan/calendar.ts";
export type { Issue, Reading, Warning } from "./plan/issue.ts";
export { minorUnits } from "./plan/minor-units.ts";
export type { Opportunity } from "./plan/opportunity-schema.ts";
export { parseJson } from "./plan/parse-json.ts";
export { planHash } from "./plan/plan-hash.ts";
export type { Plan, PlanDocument } from "./plan/plan-schema.ts";
export { type PlanReading, readPlan } from "./plan/read-plan.ts";
export { checkScenario } from "./scenario/check-scenario.ts";
export { readScenario } from "./scenario/read-scenario.ts";
export type { Change, Lever, Scenario, ScenarioDocument } from "./scenario/scenario-schema.ts";
export { type BlockSummary, mergeSummaries } from "./simulate/block-summary.ts";
export { blockCount, type RunRequest, TRIALS_PER_BLOCK } from "./simulate/run-request.ts";
export { simulateBlock } from "./simulate/simulate-block.ts";
export { ENGINE_VERSION } from "./version.ts";
