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

/** Neighbouring blocks of a run, handed to a worker at once. */
export interface Span {
  /** Index of the first block. */
  readonly first: number;
  /** Number of blocks, at least 1. */
  readonly count: number;
}

/** What is left to do of a run. */
export interface Spans {
  /** The next span; undefined when all blocks are handed out. */
  take(): Span | undefined;
  /** Reports how long a span took, which sets the size of the next. */
  finish(span: Span, ms: number): void;
  /** Puts back a span, or what is left of one, to be taken next. */
  giveBack(span: Span): void;
}

/**
 * Cuts a run into spans as it goes: single blocks at first, so that a first answer comes at once;
 * then as many blocks as take SPAN_MS, or a quarter of what the run has taken by then, which spares
 * merges; small ones at the end, so that all workers end together.
 *
 * @param blocks number of blocks of the run
 * @param workers number that take spans at the same time
 */
export function openSpans(blocks: number, workers: number): Spans {
  const returned: Span[] = [];
  let next = 0;
  let size = 1;
  let spentMs = 0;

  function take(): Span | undefined {
    if (returned.length > 0) return returned.pop();
    if (next === blocks) return undefined;
    const fairShare = Math.ceil((blocks - next) / (2 * workers));
    const least = Math.ceil(size / SHORTEST_PART);
    const count = Math.min(size, Math.max(fairShare, least), blocks - next);
    const span = { first: next, count };
    next += span.count;
    return span;
  }

  function finish({ count }: Span, ms: number): void {
    spentMs += ms;
    const wantedMs = Math.min(SPAN_MS_MAX, Math.max(SPAN_MS, spentMs / (4 * workers)));
    const fitting = Math.floor((wantedMs * count) / Math.max(ms, 1e-3));
    size = Math.min(Math.max(1, fitting), count * GROWTH_MAX);
  }

  return { take, finish, giveBack: (span) => returned.push(span) };
}
