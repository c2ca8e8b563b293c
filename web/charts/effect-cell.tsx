import type { JSX } from "preact";
import type { Leverage } from "../../engine/index.ts";

export interface EffectCellProps {
  readonly figure: Leverage["base"]["bookings"];
  readonly words: (value: number) => string;
}

/** A figure in a table, its interval under it where it is not exact. */
export function EffectCell({ figure, words }: EffectCellProps): JSX.Element {
  const { value, interval } = figure;
  const [low, high] = interval;
  return (
    <td>
      {words(value)}
      {low !== high && (
        <small class="interval">
          {words(low)} to {words(high)}
        </small>
      )}
    </td>
  );
}
