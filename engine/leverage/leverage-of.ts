import { answerInteractions } from "./answer-interactions.ts";
import { answerLeadTimes } from "./answer-lead-times.ts";
import { answerLevers } from "./answer-levers.ts";
import { answerRequired } from "./answer-required.ts";
import { answerShapley } from "./answer-shapley.ts";
import { answerSpider } from "./answer-spider.ts";
import { answerTornado } from "./answer-tornado.ts";
import { answerVelocity } from "./answer-velocity.ts";
import { answerVerdict } from "./answer-verdict.ts";
import { STEP } from "./elasticities.ts";
import { type Inquiry, inquiryHead } from "./inquiry.ts";
import type { Leverage } from "./leverage-schema.ts";

/** Works out a part of the document, given what is known so far. */
export type LeveragePart = (inquiry: Inquiry, soFar: Leverage) => Promise<Partial<Leverage>>;

/** In the order in which people want them: what matters first comes first. */
const PARTS: readonly LeveragePart[] = [
  answerLevers,
  answerTornado,
  answerVerdict,
  answerInteractions,
  answerShapley,
  answerVelocity,
  answerLeadTimes,
  answerSpider,
  answerRequired,
];

/**
 * Where to act: how bookings and the chance of the quota respond to every lever of a plan.
 *
 * @param onPartial told what is known after each part
 */
export async function leverageOf(
  inquiry: Inquiry,
  onPartial: (soFar: Leverage) => void = () => {},
): Promise<Leverage> {
  let document = emptyDocument(inquiry);
  for (const part of PARTS) {
    document = { ...document, ...(await part(inquiry, document)) };
    onPartial(document);
  }
  return { ...document, isComplete: true };
}

function emptyDocument(inquiry: Inquiry): Leverage {
  const nothing = { value: 0, interval: [0, 0] as [number, number] };
  return {
    format: "quotacast-leverage/1",
    ...inquiryHead(inquiry),
    isComplete: false,
    step: STEP[inquiry.method],
    base: { bookings: nothing, pHit: nothing, created: 0, requiredOpportunities: [] },
    levers: [],
    tornado: [],
    learn: [],
    spider: [],
    interactions: [],
    shapley: null,
    sobol: null,
    velocity: null,
    verdict: null,
  };
}
