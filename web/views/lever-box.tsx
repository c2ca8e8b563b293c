import type { JSX } from "preact";
import { isPossible, type TeamLever } from "../levers/lever.ts";
import { boxText, LEVER_WORDS, leverValueWords, readBox } from "../levers/lever-words.ts";
import { NumberBox } from "./number-box.tsx";

export interface LeverBoxProps {
  readonly lever: TeamLever;
  /** The plan's own value, in the unit of the lever. */
  readonly base: number;
  readonly multiplier: number;
  readonly currency: string;
  readonly onSet: (multiplier: number) => void;
}

/** A lever as a number in its natural unit, which may be typed. */
export function LeverBox({ lever, base, multiplier, currency, onSet }: LeverBoxProps): JSX.Element {
  const { name, unit } = LEVER_WORDS[lever];

  function take(typed: string): boolean {
    const value = readBox(lever, typed);
    if (value === undefined || base === 0 || !isPossible(lever, value / base)) return false;
    onSet(value / base);
    return true;
  }

  return (
    <>
      <NumberBox
        id={`box-${lever}`}
        label={unit === "" ? name : `${name}, ${unit === "%" ? "percent" : unit}`}
        text={boxText(lever, base * multiplier, currency)}
        onCommit={take}
        hint={`Write a number such as ${leverValueWords(lever, base, currency)}.`}
      />
      {unit !== "" && <span class="unit"> {unit}</span>}
    </>
  );
}
