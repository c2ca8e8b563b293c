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
    for (const piece of pieces) {
      const { severity, amount } = piece;
      const size = severity === undefined ? amount : book.severities[severity].mean;
      for (let node = 0; node < factor.nodes.length; node++) {
        const { weight, shock } = factor.nodes[node];
        let expected = 0;
        for (const row of states[node][flow].won) expected += winsIn(row, piece);
        wins += weight * expected;
        bookings += weight * expected * size * shock.dealSize;
      }
    }
    return { bookings, wins };
  });
}
