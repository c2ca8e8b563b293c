import { execFile } from "node:child_process";
import { ROOT } from "../../setup/root.mjs";
import type { Answer } from "../check.ts";
import type { Effort } from "../effort.ts";
import type { Timing } from "../measure.ts";

/** What a peer's program prints: see run-peer.mjs. */
export interface PeerReport {
  /** Of one run. */
  readonly trials: number;
  readonly timings: readonly Timing[];
  /** Of all runs together. */
  readonly answer: Answer;
}

/** A program that can be started, or why there is none. */
export type Started = Startable | { readonly absent: string };

export interface Startable {
  readonly program: string;
  /** What comes before level, runs and seconds, and what after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const TIMEOUT_MS = 300_000;

/** Runs a peer's program at one level of the work, from the project's root. */
export function runPeer(
  { program, before, after }: Startable,
  level: string,
  { runs, seconds }: Effort,
): Promise<PeerReport | { readonly absent: string }> {
  const args = [...before, level, String(runs), String(seconds), ...after];
  return new Promise((resolve) => {
    execFile(program, args, { cwd: ROOT, timeout: TIMEOUT_MS }, (error, stdout, stderr) => {
      const reason = stderr.trim().split("\n").at(-1) || error?.message;
      resolve(error ? { absent: reason ?? "it failed" } : JSON.parse(stdout));
    });
  });
}
