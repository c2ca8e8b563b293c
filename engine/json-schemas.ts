import { z } from "zod";
import { backtestSchema } from "./backtest/backtest-schema.ts";
import { claimsSchema } from "./claims/claims-schema.ts";
import { exportMapSchema } from "./crm/export-map.ts";
import { hygieneSchema } from "./crm/hygiene/hygiene-schema.ts";
import { pipelineSchema } from "./crm/pipeline-schema.ts";
import { fitSchema } from "./fit/fit-report-schema.ts";
import { comparisonSchema } from "./forecast/comparison-schema.ts";
import { forecastSchema } from "./forecast/forecast-schema.ts";
import { replayDifferenceSchema } from "./forecast/replay-difference-schema.ts";
import { replaySchema } from "./forecast/replay-schema.ts";
import { historySchema } from "./history/history-schema.ts";
import { actualSchema } from "./leverage/actual-schema.ts";
import { explanationSchema } from "./leverage/explanation-schema.ts";
import { leverageSchema } from "./leverage/leverage-schema.ts";
import { optimizationSchema } from "./leverage/optimization-schema.ts";
import { requirementSchema } from "./leverage/requirement-schema.ts";
import { mapSchema, sweepSchema } from "./leverage/sweep-schema.ts";
import { planSchema } from "./plan/plan-schema.ts";
import { scenarioSchema } from "./scenario/scenario-schema.ts";

/** JSON Schema (draft 2020-12) of a plan as it is written. */
export function planJsonSchema(): object {
  return z.toJSONSchema(planSchema, { io: "input" });
}

/** JSON Schema (draft 2020-12) of a scenario as it is written. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(scenarioSchema, { io: "input" });
}

/** JSON Schema (draft 2020-12) of a forecast. */
export function forecastJsonSchema(): object {
  return z.toJSONSchema(forecastSchema, { reused: "ref" });
}

/** JSON Schema (draft 2020-12) of a comparison. */
export function comparisonJsonSchema(): object {
  return z.toJSONSchema(comparisonSchema, { reused: "ref" });
}

/** JSON Schemas (draft 2020-12) of one future, and of what what-ifs change about it, by name. */
export const replayJsonSchemas = {
  replay: () => z.toJSONSchema(replaySchema, { reused: "ref" }),
  "replay-difference": () => z.toJSONSchema(replayDifferenceSchema, { reused: "ref" }),
};

/** JSON Schema (draft 2020-12) of a history as it is written. */
export function historyJsonSchema(): object {
  return z.toJSONSchema(historySchema, { io: "input" });
}

/** JSON Schema (draft 2020-12) of what is wrong with a CRM's records. */
export function hygieneJsonSchema(): object {
  return z.toJSONSchema(hygieneSchema, { reused: "ref" });
}

/** JSON Schemas (draft 2020-12) of what is read of a past, and learnt of it, by name. */
export const pastJsonSchemas = {
  pipeline: () => z.toJSONSchema(pipelineSchema, { reused: "ref" }),
  fit: () => z.toJSONSchema(fitSchema, { reused: "ref", io: "input" }),
  backtest: () => z.toJSONSchema(backtestSchema, { reused: "ref" }),
};

/** JSON Schema (draft 2020-12) of how an export is to be read, as it is written. */
export function exportMapJsonSchema(): object {
  return z.toJSONSchema(exportMapSchema, { io: "input" });
}

/** JSON Schemas (draft 2020-12) of the documents that analyse levers, by name. */
export const leverageJsonSchemas: Readonly<Record<LeverageDocument, () => object>> = {
  leverage: () => z.toJSONSchema(leverageSchema, { reused: "ref" }),
  requirement: () => z.toJSONSchema(requirementSchema, { reused: "ref" }),
  sweep: () => z.toJSONSchema(sweepSchema, { reused: "ref" }),
  map: () => z.toJSONSchema(mapSchema, { reused: "ref" }),
  optimization: () => z.toJSONSchema(optimizationSchema, { reused: "ref" }),
  actual: () => z.toJSONSchema(actualSchema, { io: "input" }),
  explanation: () => z.toJSONSchema(explanationSchema, { reused: "ref" }),
};

type LeverageDocument =
  | "leverage"
  | "requirement"
  | "sweep"
  | "map"
  | "optimization"
  | "actual"
  | "explanation";

/** JSON Schema (draft 2020-12) of claims that were put to the test. */
export function claimsJsonSchema(): object {
  return z.toJSONSchema(claimsSchema, { reused: "ref" });
}
