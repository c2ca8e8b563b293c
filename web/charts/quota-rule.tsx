import type { JSX } from "preact";
import { moneyWords } from "../../words/money.ts";
import { percentWords } from "../../words/percent.ts";

export interface QuotaRuleProps {
  /** Where the quota lies, in pixels from the plot's left. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly quota: number;
  readonly pHit: number;
  readonly currency: string;
}

/** Pixels that a label beside the rule needs. */
const SIDE_LABEL_WIDTH = 84;
/** Half of what the label on top needs: it moves inwards rather than be cut off. */
const HALF_LABEL_WIDTH = 48;

/** The quota as a vertical rule, with what lies on either side of it said in words. */
export function QuotaRule(props: QuotaRuleProps): JSX.Element {
  const { x, width, height, quota, pHit, currency } = props;
  const centre = Math.max(HALF_LABEL_WIDTH, Math.min(width - HALF_LABEL_WIDTH, x));
  return (
    <g class="quota-rule">
      <line x1={x} x2={x} y1={-20} y2={height} />
      <text x={centre} y={-28} text-anchor="middle" class="quota-label">
        quota {moneyWords(quota, currency)}
      </text>
      {x > SIDE_LABEL_WIDTH && (
        <text x={x - 10} y={-8} text-anchor="end" class="side-label">
          {percentWords(1 - pHit)} miss
        </text>
      )}
      {width - x > SIDE_LABEL_WIDTH && (
        <text x={x + 10} y={-8} class="side-label makes-quota">
          {percentWords(pHit)} make it
        </text>
      )}
    </g>
  );
}
