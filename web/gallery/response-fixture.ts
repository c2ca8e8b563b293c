import { leverName } from "../../words/lever-names.ts";
import { moneyWords } from "../../words/money.ts";
import { changeWords } from "../../words/percent.ts";

/** Places from a fifth less to a quarter more. */
const PLACES = [0.8, 0.9, 1, 1.1, 1.25];

/** Bookings that go with a power of each lever, every other one by its inverse. */
export function makeResponses(levers: readonly string[]) {
  return {
    lines: levers.map((lever, index) => {
      const power = (index % 2 === 0 ? 1 : -0.5) / (1 + index / 2);
      return {
        name: leverName(lever),
        points: PLACES.map((x) => [x, 1_000_000 * x ** power] as const),
      };
    }),
    today: [1, 1_000_000] as const,
    xName: "moved by",
    yName: "bookings",
    xWords: changeWords,
    yWords: (value: number) => moneyWords(value, "USD"),
  };
}
