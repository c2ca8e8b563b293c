import { cutTo, type Interval, winsIn } from "./parts.ts";
import type { SolvedModel } from "./solve-model.ts";

/** Expected bookings, in minor units, and wins. */
export interface FlowMean {
  readonly bookings: number;
  readonly wins: number;
}

/** What each flow is expected to bring over an interval, over all values of the common factor. */
export function flowMeans({ book, factor, states }: SolvedModel, interval: Interval): FlowMean[] {
  return book.flows.map((_, flow) => {
    const pieces = cutTo(book.pieces[flow], interval);
    let bookings = 0;
    let wins = 0;
    const sizes = pieces.map(({ severity, amount }) =>
      severity === undefined ? amount : book.severities[severity].mean,
    );
    factor.nodes.forEach(({ weight, shock }, node) => {
      for (const row of states[node][flow].won) {
        for (let i = 0; i < pieces.length; i++) {
          const expected = weight * winsIn(row, pieces[i]);
          wins += expected;
          bookings += expected * sizes[i] * shock.dealSize;
        }
      }
    });
    return { bookings, wins };
  });
}
