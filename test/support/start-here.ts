import { expose } from "comlink";
import type { Thread } from "../../workers/thread.ts";

/** A thread that can be killed as a real one dies: it falls silent, and its owner is told. */
export interface MortalThread extends Thread {
  crash(reason: string): void;
  readonly isEnded: () => boolean;
}

/** A thread without a thread: real messages and real structured clone, in this process. */
export function startHere(api: object): MortalThread {
  const { port1, port2 } = new MessageChannel();
  const tellers: ((reason: string) => void)[] = [];
  let isEnded = false;
  expose(api, port1);

  async function end(): Promise<void> {
    isEnded = true;
    port1.close();
  }
  function crash(reason: string): void {
    port1.close();
    for (const tell of tellers) tell(reason);
  }
  return {
    endpoint: port2,
    onCrash: (tell) => tellers.push(tell),
    end,
    crash,
    isEnded: () => isEnded,
  };
}
