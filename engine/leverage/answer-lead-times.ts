import type { Answered } from "./answers.ts";
import { askMoves } from "./ask-moves.ts";
import { stepsOf } from "./elasticities.ts";
import { leadTime } from "./lead-time.ts";
import type { LeveragePart } from "./leverage-part.ts";

/** How long each lever takes to show, once it is moved. */
export const answerLeadTimes: LeveragePart = async (inquiry, { levers: told }) => {
  const { levers } = inquiry;
  const answers = await askMoves(
    inquiry,
    [
      [],
      ...levers.map(({ lever }) => {
        const [up, down] = stepsOf(inquiry.plan, lever, inquiry.step);
        return [{ lever, multiply: up === 1 ? down : up }];
      }),
    ],
    { wantsTimeline: true },
  );
  const [base, ...moved] = answers.alternatives.map(meanTimeline);
  return {
    levers: told.map((each, index) => ({
      ...each,
      leadTimeDays: leadTime(moved[index].map((sum, week) => sum - base[week])),
    })),
  };
};

/** Over all blocks, which have equal weight. */
function meanTimeline({ timelines }: Answered): number[] {
  return Array.from(timelines[0], (_, date) =>
    timelines.reduce((sum, each) => sum + each[date] / timelines.length, 0),
  );
}
