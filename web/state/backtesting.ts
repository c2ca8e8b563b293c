/** The engine's backtest in a file of its own, so that only who asks for one fetches it. */
export { backtest } from "../../engine/index.ts";
