/** The engine's search for leverage, fetched when somebody looks for it. */
export {
  explainActual,
  leverageOf,
  mapOf,
  multiplierBounds,
  openInquiry,
  optimizationOf,
  planOfActual,
  readActual,
  requirementOf,
  sweepOf,
} from "../../engine/index.ts";
