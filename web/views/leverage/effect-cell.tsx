import type { JSX } from "preact";
import type { Leverage } from "../../../engine/index.ts";
import { intervalWords } from "../../charts/interval-words.ts";

export interface EffectCellProps {
  readonly figure: Leverage["base"]["bookings"];
  readonly words: (value: number) => string;
}

/** A figure in a table, its interval under it where it is not exact. */
export function EffectCell({ figure, words }: EffectCellProps): JSX.Element {
  const interval = intervalWords(figure, words);
  return (
    <td>
      {words(figure.value)}
      {interval !== undefined && <small class="interval">{interval}</small>}
    </td>
  );
}
