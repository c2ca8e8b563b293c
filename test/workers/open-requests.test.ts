import { describe, expect, it } from "vitest";
import { letMessagesIn } from "../../workers/let-messages-in.ts";
import { openRequests } from "../../workers/open-requests.ts";

/** A request whose blocks take the given time, and sum to their indices. */
interface Busy {
  readonly ms: number;
}

function simulateBlock({ ms }: Busy, block: number, into = 0): number {
  const start = performance.now();
  while (performance.now() - start < ms);
  return into + block;
}

const blocksFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => first + index);

const open = () => openRequests(simulateBlock);

describe("openRequests", () => {
  it("simulates the blocks of a span into one summary", async () => {
    const requests = open();
    requests.begin(1, { ms: 0 });
    expect(await requests.simulate(1, [3, 4, 5, 8])).toEqual({
      summary: 3 + 4 + 5 + 8,
      count: 4,
    });
  });

  it("drops a span at the next block once its request is ended by a message", async () => {
    const requests = open();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => requests.end(1);
    requests.begin(1, { ms: 10 });
    port2.postMessage("end");
    const start = performance.now();
    // A second of work, of which a few blocks are done.
    expect(await requests.simulate(1, blocksFrom(0, 100))).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(500);
    port1.close();
  });

  it("ends a span with the block it is at, and tells how far it came, when asked to", async () => {
    const requests = open();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => requests.pause();
    requests.begin(1, { ms: 10 });
    port2.postMessage("pause");
    const done = await requests.simulate(1, blocksFrom(5, 100));
    const { summary = 0, count = 0 } = done ?? {};
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(50);
    // 5, 6, … as many as it says.
    expect(summary).toBe((count * (9 + count)) / 2);
    expect(await requests.simulate(1, [0, 1])).toEqual({ summary: 1, count: 2 });
    port1.close();
  });

  it("gives nothing for a request that was ended before", async () => {
    const requests = open();
    requests.begin(1, { ms: 0 });
    requests.end(1);
    expect(await requests.simulate(1, [0])).toBeUndefined();
    expect(() => requests.get(1)).toThrow(RangeError);
  });
});

describe("letMessagesIn", () => {
  it("returns after the messages that had come before", async () => {
    const { port1, port2 } = new MessageChannel();
    const received: unknown[] = [];
    port1.onmessage = ({ data }) => received.push(data);
    await letMessagesIn(); // The port is open by then.
    port2.postMessage("first");
    port2.postMessage("second");
    await letMessagesIn();
    expect(received).toEqual(["first", "second"]);
    port1.close();
  });
});
