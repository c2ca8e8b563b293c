import { setImmediate } from "node:timers/promises";
import {
  blockCount,
  minorUnits,
  type RunRequest,
  simulateBlock,
  trialsPerBlock,
} from "../../engine/index.ts";
import type { DrawChunk, DrawTable } from "../write/draw-table.ts";

/**
 * What each future of a run books, block by block.
 *
 * The blocks are simulated once more, here, as they are written: they come out the same, in order,
 * and memory holds one of them however many there are.
 */
export function drawTable(request: RunRequest, signal: AbortSignal): DrawTable {
  const ids = request.plan.periods.map(({ id }) => id);
  return { columns: ["total", ...ids.map(columnName)], chunks: simulateChunks(request, signal) };
}

/** A period may bear a name that the table already uses. */
function columnName(id: string): string {
  return id === "trial" || id === "total" ? `period-${id}` : id;
}

async function* simulateChunks(
  request: RunRequest,
  signal: AbortSignal,
): AsyncGenerator<DrawChunk, void, void> {
  const keeping = { ...request, keepDraws: true };
  const width = request.plan.periods.length + 1;
  const unit = minorUnits(request.plan.currency);
  for (let block = 0; block < blockCount(request); block++) {
    const [{ bookings }] = simulateBlock(keeping, block).draws;
    const rows = Array.from({ length: bookings.length / width }, (_, row) =>
      Array.from(bookings.subarray(row * width, (row + 1) * width), (amount) => amount / unit),
    );
    yield { first: block * trialsPerBlock(request.plan), rows };
    await setImmediate(); // Lets a Ctrl-C in.
    signal.throwIfAborted();
  }
}
