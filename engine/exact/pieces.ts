import { amountOn } from "../process/amounts.ts";
import type { Model } from "../process/model.ts";
import type { Flow } from "./flow.ts";
import { makeSeverity, type Severity } from "./severity.ts";

/** A stretch of days, told as indices of edges, over which a flow's wins book by one rule. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Index of the severity that amounts are drawn from; absent where the amount is given. */
  readonly severity: number | undefined;
  /** The amount booked, in minor units, where it is given. */
  readonly amount: number;
}

/** A model's flows, each cut into pieces, and the severities that they draw from. */
export interface Book {
  readonly edges: readonly number[];
  readonly flows: readonly Flow[];
  /** By flow, in order of time, from asOf to the horizon. */
  readonly pieces: readonly (readonly Piece[])[];
  readonly severities: readonly Severity[];
}

/** Cuts flows where their amounts begin to follow another rule. */
export function makeBook(model: Model, flows: readonly Flow[], edges: readonly number[]): Book {
  const severities: Severity[] = [];
  const known = new Map<string, number>();
  const severityOf = (scale: number, shift: number): number => {
    const key = `${scale} ${shift}`;
    const index = known.get(key) ?? severities.length;
    known.set(key, index);
    if (index === severities.length) severities.push(makeSeverity(model.dealSize, scale, shift));
    return index;
  };
  const pieces = flows.map(({ rules, amount }) => {
    const held = rules.filter(({ fromDay }) => fromDay < model.horizonDays);
    return held.map(({ fromDay, scale, shift }, index): Piece => {
      const unit = model.minorUnits;
      const end = held[index + 1]?.fromDay ?? model.horizonDays;
      return {
        from: edges.indexOf(fromDay),
        to: edges.indexOf(end),
        severity: amount === undefined ? severityOf(scale * unit, shift * unit) : undefined,
        amount:
          amount === undefined ? 0 : Math.floor(amountOn(rules, amount, fromDay) * unit + 0.5),
      };
    });
  });
  return { edges, flows, pieces, severities };
}
