import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

/** What a program printed, the processor time it took, and the most memory it had. */
export interface ProcessMeasure {
  readonly output: string;
  readonly seconds: number;
  readonly megabytes: number;
}

const LOOK_EVERY_MS = 20;

/** Runs Node with some arguments and watches it, where the system is Linux; elsewhere: zeros. */
export async function measureProcess(args: readonly string[]): Promise<ProcessMeasure> {
  const child = spawn(process.execPath, [...args]);
  let output = "";
  child.stdout.on("data", (text) => {
    output += text;
  });
  let megabytes = 0;
  let seconds = 0;
  const watch = setInterval(() => {
    const seen = lookAt(child);
    megabytes = Math.max(megabytes, seen.megabytes);
    seconds = Math.max(seconds, seen.seconds);
  }, LOOK_EVERY_MS);
  await once(child, "close");
  clearInterval(watch);
  return { output, seconds, megabytes };
}

/** The high-water mark of its memory and its processor time, as Linux counts them. */
function lookAt({ pid }: ChildProcess) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
    const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(" ").slice(13, 15);
    return {
      megabytes: Math.round(Number(kilobytes ?? 0) / 1024),
      seconds: (Number(user) + Number(system)) / 100,
    };
  } catch {
    return { megabytes: 0, seconds: 0 };
  }
}
