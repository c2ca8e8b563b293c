import { planOfDraw } from "../plan/plan-of-draw.ts";
import type { RunRequest } from "./run-request.ts";

/** Kept a request: a block has ten turns, and one that is simulated again meets them again. */
const KEPT_MAX = 12;

const kept = new WeakMap<RunRequest, Map<number, RunRequest>>();

/** The request with the numbers of one of its plan's draws: the same object while it is kept. */
export function requestOfDraw(request: RunRequest, draw: number): RunRequest {
  const known = kept.get(request) ?? new Map<number, RunRequest>();
  kept.set(request, known);
  const made = known.get(draw) ?? { ...request, plan: planOfDraw(request.plan, draw) };
  known.delete(draw);
  known.set(draw, made);
  const [oldest] = known.keys();
  if (known.size > KEPT_MAX) known.delete(oldest);
  return made;
}
