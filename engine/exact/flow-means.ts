import { cutTo, type Interval, winsIn } from "./parts.ts";
import type { Piece } from "./pieces.ts";
import type { SolvedModel } from "./solve-model.ts";

/** Expected bookings, in minor units, and wins. */
export interface FlowMean {
  readonly bookings: number;
  readonly wins: number;
}

/** What each flow is expected to bring over an interval, over all values of the common factor. */
export function flowMeans({ book, factor, states }: SolvedModel, interval: Interval): FlowMean[] {
  const cut = book.pieces.map((pieces) => cutTo(pieces, interval));
  const bookings = new Float64Array(cut.length);
  const wins = new Float64Array(cut.length);
  const sizeOf = ({ severity, amount }: Piece) =>
    severity === undefined ? amount : book.severities[severity].mean;
  factor.nodes.forEach(({ weight, shock }, node) => {
    const own = states[node];
    for (let flow = 0; flow < cut.length; flow++) {
      const { won } = own[flow];
      for (const piece of cut[flow]) {
        let expected = 0;
        for (const row of won) expected += weight * winsIn(row, piece);
        wins[flow] += expected;
        bookings[flow] += expected * sizeOf(piece) * shock.dealSize;
      }
    }
  });
  return cut.map((_, flow) => ({ bookings: bookings[flow], wins: wins[flow] }));
}
