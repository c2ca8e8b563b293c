/** The engine's search for leverage, fetched when somebody looks for it. */
export { leverageOf, mapOf, openInquiry, requirementOf, sweepOf } from "../../engine/index.ts";
