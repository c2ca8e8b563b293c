import { letMessagesIn } from "./let-messages-in.ts";
import type { Span } from "./spans.ts";

/** How long a worker is deaf, unless a single block takes longer. */
const DEAF_MS = 8;

/** What a worker did of a span: all of it, unless it was asked to let others go first. */
export interface Done<Summary> {
  readonly summary: Summary;
  /** Blocks, from the first of the span. */
  readonly count: number;
}

/** The requests that one worker has been given, by number. */
export interface Requests<Request, Summary> {
  begin(id: number, request: Request): void;
  end(id: number): void;
  /** @throws {RangeError} if no such request is open */
  get(id: number): Request;
  /**
   * Simulates the blocks of a span, listening to messages in between.
   *
   * @returns the merged summary; undefined when the request ended meanwhile, or had already
   */
  simulate(id: number, span: Span): Promise<Done<Summary> | undefined>;
  /** What is being simulated ends with the block that it is at. */
  pause(): void;
}

/**
 * Keeps requests that are simulated by the given engine function.
 *
 * @param simulateBlock adds a block to a summary of others, or begins one
 */
export function openRequests<Request, Summary>(
  simulateBlock: (request: Request, block: number, into?: Summary) => Summary,
): Requests<Request, Summary> {
  const requests = new Map<number, Request>();
  let isPaused = false;

  function get(id: number): Request {
    const request = requests.get(id);
    if (request === undefined) throw new RangeError(`no request ${id} is open`);
    return request;
  }

  async function simulate(id: number, span: Span): Promise<Done<Summary> | undefined> {
    const request = requests.get(id);
    let summary: Summary | undefined;
    let done = 0;
    let listened = performance.now();
    isPaused = false;
    for (; done < span.length; done++) {
      if (performance.now() - listened > DEAF_MS) {
        await letMessagesIn();
        listened = performance.now();
      }
      if (request === undefined || !requests.has(id)) return undefined;
      if (isPaused && done > 0) break;
      summary = simulateBlock(request, span[done], summary);
    }
    return summary === undefined ? undefined : { summary, count: done };
  }

  return {
    begin: (id, request) => void requests.set(id, request),
    end: (id) => void requests.delete(id),
    get,
    simulate,
    pause() {
      isPaused = true;
    },
  };
}
