import { TRIALS_PER_BLOCK } from "../../engine/index.ts";
import { type ScenarioRow, scenarioRows } from "../charts/scenario-rows.ts";
import { dayOf, type Edition } from "../paper/edition.ts";
import { planNumbers } from "../paper/plan-numbers.ts";
import { isAssumed } from "../state/is-assumed.ts";
import type { Answered } from "../state/state.ts";
import type { Store } from "../store.ts";

/** Futures that a workbook lists: as many as a spreadsheet still scrolls through. */
const DRAWS_MAX = 10_000;

/** What is on screen, for a file: as the command line writes it, and what was compared. */
export function editionOf({ forecast }: Answered, store: Store, now: Date): Edition {
  const loaded = store.state.loaded.value;
  return {
    // What the plan left to us is told first.
    forecast: { ...forecast, warnings: [...loaded.warnings, ...forecast.warnings] },
    numbers: planNumbers(loaded.plan, (path) => isAssumed(loaded, path)),
    scenarios: comparedRows(store),
    writtenOn: dayOf(now),
  };
}

/** The same, with what each of its first futures books. */
export async function editionWithDraws(
  answered: Answered,
  store: Store,
  now: Date,
): Promise<Edition> {
  const { plan, scenarios, seed, trials } = answered.question;
  const request = { plan, scenarios, seed, trials: Math.min(trials, DRAWS_MAX) };
  const blocks = Math.ceil(request.trials / TRIALS_PER_BLOCK);
  const draws = await Promise.all(
    Array.from({ length: blocks }, (_, block) => store.pool.totals(request, block)),
  );
  return { ...editionOf(answered, store, now), draws: draws.flat() };
}

/** None while what was compared is not of the plan on screen. */
function comparedRows({ comparing, state }: Store): readonly ScenarioRow[] {
  const compared = comparing.compared.value;
  if (compared === undefined || compared.isPartial) return [];
  if (compared.question.plan !== state.loaded.value.plan) return [];
  const { comparison, question } = compared;
  return scenarioRows(comparison, question.kept, question.against);
}
