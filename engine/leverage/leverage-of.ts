import { answerBase } from "./answer-base.ts";
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
  answerBase,
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

/**
 * What is told before all futures are known, on how many of them: the first bars, then better ones.
 * What takes longest is asked first, for the base is among it.
 */
const SKETCHES = {
  fast: [{ trials: 500, parts: [answerLevers, answerBase, answerTornado] }],
  coupled: [
    { trials: 20, parts: [answerTornado, answerBase] },
    { trials: 40, parts: [answerLevers, answerBase, answerTornado] },
  ],
} as const;

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
  let sketched = document;
  // What is there stays until there is better.
  const tell = (soFar: Leverage) => {
    const { tornado, trials } = sketched;
    const levers = soFar.levers.length > 0 ? soFar.levers : sketched.levers;
    const told = soFar.tornado.length > 0 ? soFar : { ...soFar, levers, tornado, trials };
    if (told.levers.length + told.tornado.length > 0) onPartial(told);
  };
  for (const { parts, ...sketch } of sketchesOf(inquiry)) {
    let own = { ...document, trials: sketch.trials };
    for (const part of parts) own = { ...own, ...(await part(sketch, own)) };
    sketched = own;
    tell(sketched);
  }
  for (const part of PARTS) {
    document = { ...document, ...(await part(inquiry, document)) };
    tell(document);
  }
  return { ...document, isComplete: true };
}

interface Sketch extends Inquiry {
  readonly parts: readonly LeveragePart[];
}

/**
 * The first bars need not wait for all futures, nor for all levers, nor for both sides of a slope:
 * their intervals are wider.
 */
function sketchesOf(inquiry: Inquiry): readonly Sketch[] {
  const { method, isCoupled } = inquiry;
  const isTeams = ({ lever }: { readonly lever: string }) =>
    TEAM_LEVERS.some((each) => each === lever);
  const levers = isCoupled ? inquiry.levers.filter(isTeams) : inquiry.levers;
  return SKETCHES[isCoupled ? "coupled" : "fast"]
    .filter(({ trials }) => method === "simulated" && trials < inquiry.trials)
    .map((sketch) => ({ ...inquiry, ...sketch, levers, isOneSided: isCoupled }));
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
