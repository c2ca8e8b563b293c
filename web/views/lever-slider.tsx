import type { JSX, TargetedKeyboardEvent } from "preact";
import { useRef } from "preact/hooks";
import { changeWords } from "../../words/percent.ts";
import type { TeamLever } from "../levers/lever.ts";
import type { LeverBase } from "../levers/lever-bases.ts";
import { highestStep, multiplierAt, STEP_MAX, stepOf } from "../levers/lever-scale.ts";
import { boxText, LEVER_WORDS, leverSentence } from "../levers/lever-words.ts";
import { LeverBox } from "./lever-box.tsx";

export interface LeverSliderProps {
  readonly lever: TeamLever;
  /** Where the plan has it. */
  readonly base: LeverBase;
  readonly multiplier: number;
  readonly currency: string;
  /** Whether nobody's data stands behind the base. */
  readonly isAssumed: boolean;
  readonly onMove: (multiplier: number) => void;
  readonly onRest: () => void;
  /** Set at once, rather than moved there by a hand. */
  readonly onSet: (multiplier: number) => void;
}

const PAGE_STEPS = 10;

/** One lever: a slider on a scale of ratios, a mark where the plan stands, and its number. */
export function LeverSlider(props: LeverSliderProps): JSX.Element {
  const { lever, multiplier, currency, isAssumed, onMove, onRest, onSet } = props;
  const { value: base, statistic } = props.base;
  const { name, explanation } = LEVER_WORDS[lever];
  const highest = lever === "winRate" ? highestStep(base, 1) : STEP_MAX;
  const step = stepOf(multiplier, highest);
  const slider = useRef<HTMLInputElement>(null);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    const pages = event.key === "PageUp" ? PAGE_STEPS : event.key === "PageDown" ? -PAGE_STEPS : 0;
    if (pages === 0) return;
    event.preventDefault();
    onSet(multiplierAt(Math.max(-STEP_MAX, Math.min(highest, step + pages))));
  }

  return (
    <div class="lever" data-lever={lever}>
      <label for={`lever-${lever}`} title={explanation}>
        {name}
      </label>
      <output class="lever-change" for={`lever-${lever}`} aria-hidden="true">
        {multiplier === 1 ? "" : changeWords(multiplier)}
      </output>
      <button
        type="button"
        class="quiet"
        disabled={multiplier === 1}
        aria-label={`Reset ${name.toLowerCase()}`}
        onClick={() => {
          onSet(1);
          slider.current?.focus();
        }}
      >
        reset
      </button>
      <div class="track" style={trackStyle(step, highest)}>
        <input
          ref={slider}
          id={`lever-${lever}`}
          type="range"
          min={-STEP_MAX}
          max={highest}
          step={1}
          value={step}
          disabled={base === 0}
          aria-valuetext={leverSentence(lever, { base, multiplier, currency })}
          onInput={(event) => onMove(multiplierAt(event.currentTarget.valueAsNumber))}
          onChange={onRest}
          onKeyDown={onKeyDown}
          onDblClick={() => onSet(1)}
        />
      </div>
      <p class="lever-value">
        <LeverBox {...{ lever, base, multiplier, currency }} onSet={onSet} />
        {statistic !== "" && <span class="statistic">{statistic}</span>}
        {multiplier !== 1 && <span class="plan-value">plan {boxText(lever, base, currency)}</span>}
        {isAssumed && <em class="assumed">assumed</em>}
      </p>
    </div>
  );
}

/** Where the mark of the plan and the thumb stand on the track, as shares of its length. */
function trackStyle(step: number, highest: number): string {
  const share = (at: number) => (at + STEP_MAX) / (highest + STEP_MAX);
  return `--plan: ${share(0)}; --thumb: ${share(step)}`;
}
