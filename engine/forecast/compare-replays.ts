import type { Scenario } from "../scenario/scenario-schema.ts";
import type { RunRequest } from "../simulate/run-request.ts";
import { makeReplay } from "./make-replay.ts";
import {
  type Cause,
  causeSchema,
  type LivedDifference,
  type ReplayDifference,
} from "./replay-difference-schema.ts";
import type { Lived, Replay } from "./replay-schema.ts";
import { whyDifferent } from "./why-different.ts";

/**
 * One future of a plan, with and without what-ifs: what differs, opportunity by opportunity.
 *
 * Opportunities are paired by the address of their luck, which a what-if does not change.
 *
 * @param scenarios each a what-if of its own
 * @throws {RangeError} if the run has no such future
 */
export function compareReplays(
  request: RunRequest,
  scenarios: readonly Scenario[],
  trial: number,
): ReplayDifference {
  const base = makeReplay({ ...request, scenarios: [] }, trial);
  return {
    format: "quotacast-replay-difference/1",
    base,
    scenarios: scenarios.map((scenario) => {
      const replay = makeReplay({ ...request, scenarios: [scenario] }, trial);
      const differences = differencesOf(base, replay);
      return {
        id: scenario.id,
        replay,
        total: replay.total - base.total,
        causes: causesOf(differences),
        differences,
      };
    }),
  };
}

/** Those that books differ in, or the day of a win. */
function differencesOf(base: Replay, replay: Replay): LivedDifference[] {
  const before = new Map(base.opportunities.map((lived) => [lived.id, lived]));
  const after = new Map(replay.opportunities.map((lived) => [lived.id, lived]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const cause = causeOf(was, is);
    if (cause === undefined) return [];
    const why = was && is ? whyDifferent(was, is) : whyThere(id, was ? replay : base);
    return [{ id, cause, booked: (is?.end.booked ?? 0) - (was?.end.booked ?? 0), why }];
  });
}

function causeOf(was: Lived | undefined, is: Lived | undefined): Cause | undefined {
  if (was === undefined) return is?.end.kind === "won" ? "created" : undefined;
  if (is === undefined) return was.end.kind === "won" ? "not-created" : undefined;
  const [before, after] = [was.end, is.end];
  if (before.kind !== "won" && after.kind !== "won") return undefined;
  if (before.kind !== "won") return before.kind === "open" ? "in-time" : "won";
  if (after.kind !== "won") return after.kind === "open" ? "too-late" : "not-won";
  if (after.booked !== before.booked) return after.booked > before.booked ? "larger" : "smaller";
  return after.date === before.date ? undefined : "moved";
}

/** Why an opportunity is not there in a future, as far as that future knows. */
function whyThere(id: string, without: Replay): string[] {
  const isTurnedAway = without.turnedAway.some((candidate) => candidate.id === id);
  return isTurnedAway ? ["otherwise the gate lets it pass by"] : [];
}

function causesOf(
  differences: readonly LivedDifference[],
): ReplayDifference["scenarios"][0]["causes"] {
  return causeSchema.options.flatMap((cause) => {
    const found = differences.filter((difference) => difference.cause === cause);
    const booked = found.reduce((sum, difference) => sum + difference.booked, 0);
    return found.length === 0 ? [] : [{ cause, opportunities: found.length, booked }];
  });
}
