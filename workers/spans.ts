/**
 * How long a span should take: long enough to be worth a message and a merge, which cost some
 * milliseconds of the main thread's core, short enough to show. Longer, the longer a run goes on.
 */
const SPAN_MS = 100;
const SPAN_MS_MAX = 400;
/** The last spans are shorter, but not less than this part: each costs a merge. */
const SHORTEST_PART = 8;
/** The first blocks of a thread are slow, for they compile: their pace is believed in steps. */
const GROWTH_MAX = 8;

/** Blocks of a run, handed to a worker at once: their indexes, at least one. */
export type Span = readonly number[];

/** What is left to do of a run. */
export interface Spans {
  /** The next span for a worker, from 0; undefined when all blocks are handed out. */
  take(worker: number): Span | undefined;
  /** Reports how long a span took, which sets the size of the next. */
  finish(span: Span, ms: number): void;
  /** Puts back a span, or what is left of one, to be taken next. */
  giveBack(span: Span): void;
}

/** The blocks of one worker: the first of them, which comes next, and how many there are. */
interface Lane {
  readonly first: number;
  next: number;
  readonly length: number;
}

const left = ({ next, length }: Lane): number => length - next;

/**
 * Cuts a run into spans as it goes: single blocks at first, so that a first answer comes at once;
 * then as many blocks as take SPAN_MS, or a quarter of what the run has taken by then, which spares
 * merges; small ones at the end, so that all workers end together.
 *
 * Each worker has a lane of its own, every so many blocks, the same in each run: what it has kept
 * of a block it will ask for again. Whose lane is empty takes from the one with most left.
 *
 * @param blocks number of blocks of the run
 * @param workers number that take spans at the same time
 * @param together neighbouring blocks that one worker should have
 */
export function openSpans(blocks: number, workers: number, together = 1): Spans {
  const returned: Span[] = [];
  const lanes = Array.from({ length: workers }, (_, index) => openLane(index));
  let unasked = blocks;
  let size = 1;
  let spentMs = 0;

  function openLane(index: number): Lane {
    const first = index * together;
    const round = workers * together;
    const whole = Math.floor(blocks / round);
    const over = Math.max(0, Math.min(together, blocks - whole * round - first));
    return { first, next: 0, length: whole * together + over };
  }

  function blockAt(first: number, index: number): number {
    return Math.floor(index / together) * workers * together + first + (index % together);
  }

  function take(worker: number): Span | undefined {
    if (returned.length > 0) return returned.pop();
    if (unasked === 0) return undefined;
    const fairShare = Math.ceil(unasked / (2 * workers));
    const least = Math.ceil(size / SHORTEST_PART);
    const count = Math.min(size, Math.max(fairShare, least), unasked);
    unasked -= count;
    return Array.from({ length: count }, () => {
      const own = lanes[worker % workers];
      const lane = left(own) > 0 ? own : lanes.reduce((a, b) => (left(b) > left(a) ? b : a));
      return blockAt(lane.first, lane.next++);
    });
  }

  function finish({ length: count }: Span, ms: number): void {
    spentMs += ms;
    const wantedMs = Math.min(SPAN_MS_MAX, Math.max(SPAN_MS, spentMs / (4 * workers)));
    const fitting = Math.floor((wantedMs * count) / Math.max(ms, 1e-3));
    size = Math.min(Math.max(1, fitting), count * GROWTH_MAX);
  }

  return { take, finish, giveBack: (span) => returned.push(span) };
}
