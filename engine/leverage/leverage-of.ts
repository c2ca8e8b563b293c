import { answerInteractions } from "./answer-interactions.ts";
import { answerLeadTimes } from "./answer-lead-times.ts";
import { answerLearning } from "./answer-learning.ts";
import { answerLevers, answerPeriods } from "./answer-levers.ts";
import { answerRequired } from "./answer-required.ts";
import { answerRisk } from "./answer-risk.ts";
import { answerShapley } from "./answer-shapley.ts";
import { answerSpider } from "./answer-spider.ts";
import { answerTornado } from "./answer-tornado.ts";
import { answerVelocity } from "./answer-velocity.ts";
import { answerVerdict } from "./answer-verdict.ts";
import { type Inquiry, inquiryHead } from "./inquiry.ts";
import type { LeveragePart } from "./leverage-part.ts";
import type { Leverage } from "./leverage-schema.ts";
import { TEAM_LEVERS } from "./plan-levers.ts";

/** In the order in which people want them: what matters first comes first. */
const PARTS: readonly LeveragePart[] = [
  answerLevers,
  answerTornado,
  answerVerdict,
  answerPeriods,
  answerInteractions,
  answerShapley,
  answerVelocity,
  answerLeadTimes,
  answerSpider,
  answerRequired,
  answerLearning,
  answerRisk,
];

/** Futures of each alternative in a first sketch. */
const SKETCH_TRIALS = { fast: 500, coupled: 40 } as const;

/**
 * Where to act: how bookings and the chance of the quota respond to every lever of a plan.
 *
 * @param onPartial told what is known after each part
 */
export async function leverageOf(
  inquiry: Inquiry,
  onPartial: (soFar: Leverage) => void = () => {},
): Promise<Leverage> {
  let document = emptyLeverage(inquiry);
  const sketch = sketchOf(inquiry);
  let sketched = document;
  if (inquiry.method === "simulated" && inquiry.trials > sketch.trials) {
    sketched = { ...document, trials: sketch.trials };
    for (const part of [answerLevers, answerTornado]) {
      sketched = { ...sketched, ...(await part(sketch, sketched)) };
      onPartial(sketched);
    }
  }
  for (const part of PARTS) {
    document = { ...document, ...(await part(inquiry, document)) };
    const { tornado, trials } = sketched;
    // Bars that are there stay until there are better ones.
    onPartial(document.tornado.length > 0 ? document : { ...document, tornado, trials });
  }
  return { ...document, isComplete: true };
}

/**
 * The first bars need not wait for all futures, nor for both sides of a lever: their intervals are
 * wider.
 */
function sketchOf(inquiry: Inquiry): Inquiry {
  if (!inquiry.isCoupled) return { ...inquiry, trials: SKETCH_TRIALS.fast };
  const levers = inquiry.levers.filter(({ lever }) => TEAM_LEVERS.some((each) => each === lever));
  return { ...inquiry, levers, trials: SKETCH_TRIALS.coupled, isOneSided: true };
}

/** The document of an analysis that has not begun. */
export function emptyLeverage(inquiry: Inquiry): Leverage {
  const nothing = { value: 0, interval: [0, 0] as [number, number] };
  return {
    format: "quotacast-leverage/1",
    ...inquiryHead(inquiry),
    isComplete: false,
    step: inquiry.step,
    base: { bookings: nothing, pHit: nothing, created: 0, requiredOpportunities: [] },
    levers: [],
    tornado: [],
    learn: [],
    spider: [],
    interactions: [],
    shapley: null,
    sobol: null,
    velocity: null,
    risk: null,
    verdict: null,
  };
}
