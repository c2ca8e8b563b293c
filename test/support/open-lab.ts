import type { Lab } from "../../engine/claims/lab.ts";
import { answerHere } from "./answer-here.ts";
import { forecast } from "./run-plan.ts";

/** A lab without workers, which gives the same answers. */
export function openLab({ trials, seed = "1" }: { trials: number; seed?: string }): Lab {
  return {
    seed,
    trials,
    ask: answerHere,
    run: async (request) => forecast(request.plan, request),
  };
}
