import type { Endpoint } from "comlink";

/** One thread, of a browser or of Node: where to send its messages, and how it lives and dies. */
export interface Thread {
  readonly endpoint: Endpoint;
  /** Registers who is told, once, when the thread dies unasked or can no longer be understood. */
  onCrash(tell: (reason: string) => void): void;
  end(): Promise<unknown>;
}
