import { letMessagesIn } from "./let-messages-in.ts";
import type { Span } from "./spans.ts";

/** How long a worker is deaf, unless a single block takes longer. */
const DEAF_MS = 8;

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
  simulate(id: number, span: Span): Promise<Summary | undefined>;
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

  function get(id: number): Request {
    const request = requests.get(id);
    if (request === undefined) throw new RangeError(`no request ${id} is open`);
    return request;
  }

  async function simulate(id: number, { first, count }: Span): Promise<Summary | undefined> {
    const request = requests.get(id);
    let merged: Summary | undefined;
    let listened = performance.now();
    for (let block = first; block < first + count; block++) {
      if (performance.now() - listened > DEAF_MS) {
        await letMessagesIn();
        listened = performance.now();
      }
      if (request === undefined || !requests.has(id)) return undefined;
      merged = simulateBlock(request, block, merged);
    }
    return merged;
  }

  return {
    begin: (id, request) => void requests.set(id, request),
    end: (id) => void requests.delete(id),
    get,
    simulate,
  };
}
