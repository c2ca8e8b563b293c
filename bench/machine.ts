import { cpus, totalmem } from "node:os";

/** What a benchmark ran on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly runtime: string;
  readonly v8: string;
}

/** Describes this machine, for a reader who wonders whether figures carry over to theirs. */
export function describeMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model ?? "unknown",
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    runtime: `Node ${process.versions.node}`,
    v8: process.versions.v8,
  };
}
