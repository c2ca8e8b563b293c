import type { JSX } from "preact";
import { EffectCell } from "./effect-cell.tsx";
import type { StepsOf } from "./miss-steps.tsx";
import { effectWords } from "./tornado.tsx";

export interface StepsTableProps {
  readonly explanation: StepsOf;
  readonly caption: string;
}

/** Shares of a difference as a table. */
export function StepsTable({ explanation, caption }: StepsTableProps): JSX.Element {
  const { parts, currency } = explanation;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Cause</th>
          <th scope="col">bookings</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ factor, bookings }) => (
          <tr key={factor}>
            <th scope="row">{factor}</th>
            <EffectCell
              figure={bookings}
              words={(value) => effectWords(value, "bookings", currency)}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
