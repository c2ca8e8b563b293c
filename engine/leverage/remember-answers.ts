import type { Answers, Ask } from "./answers.ts";
import type { Alternative, AnswersRequest } from "./answers-request.ts";

/**
 * An Ask that asks no alternative twice. Analyses meet in the same few: the base, and each lever
 * moved alone. As all share their luck, answers of different requests fit together.
 */
export function rememberAnswers(ask: Ask): Ask {
  const known = new Map<string, Remembered>();
  const plans = new Map<object, number>();

  function keyOf({ plan, scenarios }: Alternative): string {
    const index = plans.get(plan) ?? plans.size;
    plans.set(plan, index);
    return JSON.stringify([index, scenarios.map(({ changes }) => changes)]);
  }

  return async (request) => {
    const kind = kindOf(request);
    const keys = request.alternatives.map((each) => `${kind}${keyOf(each)}`);
    const news = keys.flatMap((key, index) =>
      known.has(key) || keys.indexOf(key) < index ? [] : [index],
    );
    if (news.length > 0) {
      const asked = ask({ ...request, alternatives: news.map((i) => request.alternatives[i]) });
      news.forEach((index, at) => {
        known.set(keys[index], { asked, at });
      });
      // Who awaits the answers hears of a failure; the others are not to crash the process.
      asked.catch(() => {
        for (const index of news) known.delete(keys[index]);
      });
    }
    const found = keys.map((key) => known.get(key) as Remembered);
    const answers = await Promise.all(found.map(({ asked }) => asked));
    const alternatives = found.map(({ at }, index) => answers[index].alternatives[at]);
    return { ...answers[0], alternatives };
  };
}

/** An alternative's answer, as one of those that were asked for together. */
interface Remembered {
  readonly asked: Promise<Answers>;
  readonly at: number;
}

/** Answers fit together when they are found alike and tell of the same things. */
function kindOf({ method, seed, trials, outcomes, wantsTimeline }: AnswersRequest): string {
  // Simulated futures tell of all outcomes and every week, whatever was asked for.
  const told = method === "exact" ? [outcomes, wantsTimeline ?? false] : "all";
  return JSON.stringify([method, seed, trials, told]);
}
