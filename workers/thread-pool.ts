import { type Remote, wrap } from "comlink";
import type { Thread } from "./thread.ts";

/** How long a thread may go on with a task nobody wants before it is ended. */
const GRACE_MS = 250;

const LOST = "ThreadLostError";

/** Threads that all offer the same API, lent to one task at a time. */
export interface ThreadPool<Api> {
  readonly size: number;
  /**
   * Lends a thread to a task as soon as one is free; tasks wait in line, urgent ones at its head.
   *
   * Threads persist, so that what they have compiled and cached stays warm. One that dies is
   * replaced when it is next needed.
   *
   * @throws what the task throws; an error of which isThreadLost holds when its thread died
   */
  use<Value>(task: Task<Api, Value>, options?: UseOptions<Api>): Promise<Value>;
  /** Ends all threads; what still runs or waits is rejected. */
  close(): Promise<void>;
}

/** @param seat which of a pool's threads it is, from 0: one in another's place has its seat */
export type Task<Api, Value> = (worker: Remote<Api>, seat: number) => Promise<Value>;

export interface UseOptions<Api> {
  readonly urgent?: boolean;
  /** Whether those who have a thread and would let others go first are told that it waits. */
  readonly hurries?: boolean;
  /** Told when a task that hurries waits for a thread. */
  readonly onHurried?: (worker: Remote<Api>) => void;
  /** Once aborted, the task has a quarter of a second to end before its thread is ended for it. */
  readonly signal?: AbortSignal;
}

/** Whether an error says that a thread died, rather than that its task failed. */
export function isThreadLost(error: unknown): error is Error {
  return error instanceof Error && error.name === LOST;
}

/**
 * Starts threads. `start` is a parameter so that browser, Node and tests share this pool.
 *
 * @throws {RangeError} if size is not a whole number from 1
 */
export function openThreadPool<Api>(size: number, start: () => Thread): ThreadPool<Api> {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`size must be a whole number of workers from 1, got ${size}`);
  }
  const slots = new Set(Array.from({ length: size }, (_, seat) => openSlot<Api>(start(), seat)));
  const free = [...slots];
  const waiting: ((slot: Slot<Api>) => void)[] = [];
  /** Those who have a thread and would let others go first. */
  const patient = new Set<() => void>();
  let isClosed = false;

  async function use<Value>(task: Task<Api, Value>, options: UseOptions<Api> = {}): Promise<Value> {
    if (isClosed) throw new Error("the pool of workers is closed");
    const { urgent = false, hurries = false, onHurried } = options;
    if (hurries && free.length === 0) for (const hurry of patient) hurry();
    const slot = await borrow(urgent);
    const stopWatch = endIfIgnored(slot, options.signal);
    const hurry = () => onHurried?.(slot.worker);
    if (onHurried) patient.add(hurry);
    try {
      return await Promise.race([task(slot.worker, slot.seat), slot.lost]);
    } finally {
      patient.delete(hurry);
      stopWatch();
      giveBack(slot);
    }
  }

  function borrow(urgent: boolean): Promise<Slot<Api>> {
    const slot = free.pop();
    if (slot) return Promise.resolve(alive(slot));
    return new Promise((resolve) => {
      if (urgent) waiting.unshift(resolve);
      else waiting.push(resolve);
    });
  }

  function giveBack(slot: Slot<Api>): void {
    const next = waiting.shift();
    if (next) next(alive(slot));
    else free.push(slot);
  }

  function alive(slot: Slot<Api>): Slot<Api> {
    if (!slot.isLost() || isClosed) return slot;
    const replacement = openSlot<Api>(start(), slot.seat);
    slots.delete(slot);
    slots.add(replacement);
    return replacement;
  }

  async function close(): Promise<void> {
    isClosed = true;
    await Promise.all([...slots].map((slot) => slot.end(new Error("the pool of workers closed"))));
  }

  return { size, use, close };
}

interface Slot<Api> {
  readonly worker: Remote<Api>;
  readonly seat: number;
  /** Rejects when the thread dies: a message to a dead thread is never answered. */
  readonly lost: Promise<never>;
  isLost(): boolean;
  end(reason: Error): Promise<unknown>;
}

function openSlot<Api>(thread: Thread, seat: number): Slot<Api> {
  let isLost = false;
  let lose: (reason: Error) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    lose = (reason) => {
      isLost = true;
      reject(reason);
    };
  });
  lost.catch(() => {}); // A thread that dies idle is news to nobody.
  thread.onCrash((reason) => {
    lose(threadLost(reason));
    thread.end();
  });

  async function end(reason: Error): Promise<void> {
    lose(reason);
    await thread.end();
  }
  return { worker: wrap<Api>(thread.endpoint), seat, lost, isLost: () => isLost, end };
}

/** Gives back what stops the watch. */
function endIfIgnored<Api>(slot: Slot<Api>, signal: AbortSignal | undefined): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const startTimer = () => {
    timer = setTimeout(() => slot.end(threadLost("it did not stop when asked")), GRACE_MS);
  };
  if (signal?.aborted) startTimer();
  else signal?.addEventListener("abort", startTimer);
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", startTimer);
  };
}

function threadLost(reason: string): Error {
  return Object.assign(new Error(reason), { name: LOST });
}
