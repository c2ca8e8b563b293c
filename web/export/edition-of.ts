import { blockCount } from "../../engine/index.ts";
import { scenarioRows } from "../charts/scenario-rows.ts";
import { dayOf, type Edition } from "../paper/edition.ts";
import { planNumbers } from "../paper/plan-numbers.ts";
import { isAssumed } from "../state/is-assumed.ts";
import type { Answered } from "../state/state.ts";
import type { Store } from "../store.ts";

/** Futures that a workbook lists: as many as a spreadsheet still scrolls through. */
const DRAWS_MAX = 10_000;

/** What is on screen, as the command line writes it. */
export function editionOf({ forecast }: Answered, store: Store, now: Date): Edition {
  const loaded = store.state.loaded.value;
  return {
    // What the plan left to us is told first.
    forecast: { ...forecast, warnings: [...loaded.warnings, ...forecast.warnings] },
    numbers: planNumbers(loaded.plan, (path) => isAssumed(loaded, path)),
    writtenOn: dayOf(now),
  };
}

/** The same, and the scenarios that are kept: compared now, unless they have been. */
export async function editionWithScenarios(
  answered: Answered,
  store: Store,
  now: Date,
): Promise<Edition> {
  const edition = editionOf(answered, store, now);
  const compared = await store.comparing.whole();
  if (compared === undefined) return edition;
  const { comparison, question } = compared;
  return { ...edition, scenarios: scenarioRows(comparison, question.kept, question.against) };
}

/** The same, and what each of its first futures books. */
export async function editionWithDraws(
  answered: Answered,
  store: Store,
  now: Date,
): Promise<Edition> {
  const { plan, scenarios, seed, trials } = answered.question;
  const request = { plan, scenarios, seed, trials: Math.min(trials, DRAWS_MAX) };
  const blocks = blockCount(request);
  const draws = await Promise.all(
    Array.from({ length: blocks }, (_, block) => store.pool.totals(request, block)),
  );
  return { ...(await editionWithScenarios(answered, store, now)), draws: draws.flat() };
}
