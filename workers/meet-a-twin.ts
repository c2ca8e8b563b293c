import { type RunRequest, simulateBlock } from "../engine/index.ts";

let hasMet = false;

/**
 * Simulates one future of a copy of a run, once in the life of a worker.
 *
 * A just-in-time compiler takes what it has seen one of for the only one there will be, and throws
 * away all it has compiled when a second comes: when somebody who has watched a run asks for
 * what-ifs, and waits. Better the second comes while little is compiled yet.
 */
export function meetATwin(request: RunRequest): void {
  if (hasMet) return;
  hasMet = true;
  simulateBlock({ ...request, trials: 1 }, 0);
}
