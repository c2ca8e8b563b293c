/** Documents that have a schema. */
export const SCHEMA_NAMES = [
  "plan",
  "scenario",
  "forecast",
  "comparison",
  "replay",
  "replay-difference",
  "history",
  "hygiene",
  "export-map",
  "pipeline",
  "fit",
  "backtest",
  "claims",
  "leverage",
  "requirement",
  "sweep",
  "map",
  "optimization",
  "actual",
  "explanation",
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];
