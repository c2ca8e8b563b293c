import type { TerminalOptions } from "../terminal.ts";

/** What commands that simulate are told by their options, as Commander hands it over. */
export interface SimulationOptions extends TerminalOptions {
  readonly scenario?: readonly string[];
  /** A pipeline file for the plan to open with. */
  readonly opening?: string;
  readonly trials: number;
  readonly seed: string;
  /** Threads; as many as the machine has cores where absent. */
  readonly workers?: number;
}
