import type { Answers } from "./answers.ts";
import type { Alternative, AnswersRequest } from "./answers-request.ts";
import { type Estimate, estimate } from "./estimate.ts";
import type { Inquiry } from "./inquiry.ts";
import { type Move, moveLevers } from "./move-levers.ts";

type Wanted = Partial<Pick<AnswersRequest, "outcomes" | "wantsTimeline">>;

/** Answers alternatives of an inquiry, each a list of moves. */
export function askMoves(
  inquiry: Inquiry,
  alternatives: readonly (readonly Move[])[],
  wanted: Wanted = {},
): Promise<Answers> {
  const { plan, scenarios } = inquiry;
  return askAlternatives(
    inquiry,
    alternatives.map((moves) => moveLevers(plan, moves, scenarios)),
    wanted,
  );
}

/** Answers alternatives of an inquiry, whatever they differ in. */
export function askAlternatives(
  { method, seed, trials, outcome, ask }: Inquiry,
  alternatives: readonly Alternative[],
  wanted: Wanted = {},
): Promise<Answers> {
  return ask({ alternatives, method, seed, trials, outcomes: [outcome], ...wanted });
}

/** The chance of reaching the quota in each of several alternatives. */
export async function askChances(
  inquiry: Inquiry,
  alternatives: readonly Alternative[],
): Promise<readonly Estimate[]> {
  const answers = await askAlternatives(inquiry, alternatives);
  return alternatives.map((_, index) =>
    estimate(answers, ({ pHit }) => pHit(index, inquiry.outcome)),
  );
}
