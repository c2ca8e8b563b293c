import type { JSX } from "preact";
import type { Explanation } from "../../engine/index.ts";
import { missSteps } from "./miss-steps.tsx";
import { effectWords } from "./tornado.tsx";

/** What explains a difference, as a table: each cause with its interval. */
export function MissTable({ explanation }: { readonly explanation: Explanation }): JSX.Element {
  const { currency, parts } = explanation;
  const isDrawn = parts.some(({ byDraw }) => byDraw !== null);
  const words = (amount: number) => effectWords(amount, "bookings", currency);
  return (
    <table>
      <caption>What made the difference</caption>
      <thead>
        <tr>
          <th scope="col">Cause</th>
          <th scope="col">bookings</th>
          <th scope="col">95 % of the simulation’s error</th>
          {isDrawn && <th scope="col">80 % of what the plan may be</th>}
        </tr>
      </thead>
      <tbody>
        {missSteps(explanation).map(({ name, from, to, interval: [low, high] }, index) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{words(to - from)}</td>
            <td>
              {high > low ? `${words(low - from)} to ${words(high - from)}` : "solved exactly"}
            </td>
            {isDrawn && <td>{parts[index]?.byDraw?.map(words).join(" to ")}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
