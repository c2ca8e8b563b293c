import { type Signal, useSignal } from "@preact/signals";
import { scaleLinear } from "d3";
import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import type { Forecast } from "../../engine/index.ts";
import { moneyWords } from "../../words/money.ts";
import { readAmount } from "../../words/read-amount.ts";
import { EXCEEDANCE_MARGIN, Exceedance, exceedanceSentence } from "../charts/exceedance.tsx";
import { amountAt, chanceAt, exceedancePoints } from "../charts/exceedance-points.ts";
import { NumberBox } from "./number-box.tsx";

export interface ExceedanceViewProps {
  readonly forecast: Forecast;
  readonly span: readonly [number, number];
  readonly width: number;
  readonly height: number;
}

/** Of the axis, that an arrow key moves the line by; a page key moves it ten times as far. */
const STEP_SHARE = 0.01;
const PAGE_STEPS = 10;

/** The exceedance curve with a line to be moved, and the same as two numbers to be typed. */
export function ExceedanceView(props: ExceedanceViewProps): JSX.Element {
  const { forecast, span, width, height } = props;
  const { total, currency } = forecast;
  const chosen = useSignal<number | undefined>(undefined);
  const points = exceedancePoints(total);
  const at = chosen.value ?? (total.quota || total.bookings.quantiles["0.5"]);
  const chance = chanceAt(points, at);
  const chart = { points, at, quota: total.quota, currency, span, width, height };

  function takeChance(typed: string): boolean {
    const futures = readAmount(typed);
    if (futures === undefined || futures < 1 || futures > 99) return false;
    chosen.value = amountAt(points, futures / 100);
    return true;
  }

  function takeAmount(typed: string): boolean {
    const amount = readAmount(typed);
    if (amount === undefined) return false;
    chosen.value = amount;
    return true;
  }

  return (
    <>
      <p class="reading-line">
        <NumberBox
          id="reading-chance"
          label="Futures in 100"
          text={chance < 0.01 ? "<1" : chance > 0.99 ? ">99" : String(Math.round(100 * chance))}
          onCommit={takeChance}
          hint="Write a number from 1 to 99."
        />{" "}
        in 100 futures book at least{" "}
        <NumberBox
          id="reading-amount"
          label="Amount"
          text={moneyWords(at, currency)}
          onCommit={takeAmount}
          hint={`Write an amount such as ${moneyWords(total.bookings.quantiles["0.5"], currency)}.`}
        />
      </p>
      {/* Dragged anywhere, like a slider’s track; keys act on the handle. */}
      <div class="draggable" {...dragging(chosen, span, width)}>
        <Exceedance
          {...chart}
          handle={(x, y) => (
            <circle
              class="handle"
              cx={x}
              cy={y}
              r={9}
              role="slider"
              tabindex={0}
              aria-label="Amount to read the chance of"
              aria-valuemin={span[0]}
              aria-valuemax={span[1]}
              aria-valuenow={Math.round(at)}
              aria-valuetext={exceedanceSentence(chart)}
              onKeyDown={(event) => {
                const moved = movedByKey(event, { at, span, points });
                if (moved !== undefined) chosen.value = moved;
              }}
            />
          )}
        />
      </div>
    </>
  );
}

interface Dragging {
  onPointerDown(event: TargetedPointerEvent<HTMLDivElement>): void;
  onPointerMove(event: TargetedPointerEvent<HTMLDivElement>): void;
}

function dragging(
  chosen: Signal<number | undefined>,
  span: readonly [number, number],
  width: number,
): Dragging {
  const { left, right } = EXCEEDANCE_MARGIN;
  const move = (event: TargetedPointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left: start } = event.currentTarget.getBoundingClientRect();
    const amount = scaleLinear([0, width - left - right], span).clamp(true);
    chosen.value = amount(event.clientX - start - left);
  };
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      move(event);
    },
    onPointerMove: move,
  };
}

interface Reading {
  readonly at: number;
  readonly span: readonly [number, number];
  readonly points: ReturnType<typeof exceedancePoints>;
}

/** Left and right move the amount, up and down the chance; undefined for any other key. */
function movedByKey(
  event: TargetedKeyboardEvent<SVGElement>,
  { at, span: [low, high], points }: Reading,
): number | undefined {
  const step = (high - low) * STEP_SHARE;
  const chance = chanceAt(points, at);
  const moved: Record<string, number> = {
    ArrowRight: at + step,
    ArrowLeft: at - step,
    PageUp: at + PAGE_STEPS * step,
    PageDown: at - PAGE_STEPS * step,
    Home: low,
    End: high,
    ArrowUp: amountAt(points, Math.min(0.99, chance + 0.01)),
    ArrowDown: amountAt(points, Math.max(0.01, chance - 0.01)),
  };
  const found = moved[event.key];
  if (found === undefined) return undefined;
  event.preventDefault();
  return Math.max(low, Math.min(high, found));
}
