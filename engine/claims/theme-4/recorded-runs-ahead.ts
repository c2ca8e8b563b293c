import { type Claim, measured } from "../claim.ts";
import { isAbove } from "../judge.ts";
import { makeWorld, under } from "../make-world.ts";
import { figureOf, observe } from "../observe.ts";
import { mechanisms } from "../readings.ts";
import { withFakes } from "../worlds/with-fakes.ts";

export const recordedRunsAhead: Claim = {
  id: "4.11",
  claim: "The opportunity belongs to the client: what the CRM records runs ahead of what is so.",
  expected: "the further fakes are recorded to advance, the more a forecast by stage overstates",
  assumes: ["the forecast weighs each amount by its recorded stage"],

  async look(lab) {
    const recording = (advance: number) => {
      const world = withFakes(0.5, "slack");
      const gate = { prevalence: 0.5, strictness: 0, fakes: { advance, never: 0.6 } };
      return under(makeWorld({ ...world, qualification: gate }));
    };
    const seen = await observe(lab, [recording(0.2), recording(0.95)]);
    const over = (forecast: Parameters<typeof mechanisms>[0]) =>
      mechanisms(forecast).truth.forecastBias / forecast.periods[0].quota;
    const [little, much] = [0, 1].map((index) => figureOf(seen, (...each) => over(each[index])));
    const more = figureOf(seen, (a, b) => over(b) - over(a));
    return {
      ...measured("overstatement, in quotas, more by where fakes advance as recorded", more),
      holds: isAbove(more.interval) && isAbove(much.interval),
      beside: [
        measured("overstatement where fakes stay behind", little),
        measured("overstatement where they advance with the others", much),
      ],
    };
  },
};
