/** The engine's search for leverage, fetched when somebody looks for it. */
export { leverageOf, mapOf, openInquiry, requirementOf } from "../../engine/index.ts";
