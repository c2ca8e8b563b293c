import type { Scenario } from "../scenario/scenario-schema.ts";
import type { Explanation } from "./explanation-schema.ts";
import { figureOf } from "./figure-schema.ts";
import { type Inquiry, inquiryHead } from "./inquiry.ts";
import { largestOf } from "./largest-of.ts";
import { shareOut } from "./share-out.ts";

/**
 * What explains the difference that what-ifs make together: the share of each, or if there is one
 * only, of each of its changes.
 */
export async function explainScenarios(
  inquiry: Inquiry,
  scenarios: readonly Scenario[],
): Promise<Explanation> {
  const factors = scenarios.length === 1 ? changesOf(scenarios[0]) : scenarios;
  const { plan, scenarios: held } = inquiry;
  const { bookings, pHit } = await shareOut(inquiry, factors.length, (members) => ({
    plan,
    scenarios: [...held, ...members.map((index) => factors[index])],
  }));
  const parts = factors.map(({ id }, index) => ({
    factor: id,
    plan: null,
    actual: null,
    multiply: null,
    bookings: figureOf(bookings.parts[index].share),
    byDraw: null,
    pHit: figureOf(pHit.parts[index].share),
    alone: bookings.parts[index].alone.value,
  }));
  return {
    format: "quotacast-explanation/1",
    ...inquiryHead(inquiry),
    of: "scenario",
    expected: figureOf(bookings.base),
    reached: figureOf(bookings.all),
    difference: bookings.all.value - bookings.base.value,
    parts,
    luck: null,
    unexplained: [],
    largest: largestOf(parts),
  };
}

/** Each change of a scenario as a scenario of its own. */
function changesOf(scenario: Scenario): Scenario[] {
  return scenario.changes.map((change, index) => {
    const where = Object.values(change.where ?? {}).join(" ");
    const id = [`${index + 1}.`, change.lever, where].filter(Boolean).join(" ");
    return { ...scenario, id, changes: [change] };
  });
}
