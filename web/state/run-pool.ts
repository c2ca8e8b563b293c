import type { Forecast, Plan, RunRequest, Scenario } from "../../engine/index.ts";
export interface RunOptions {
  readonly onProgress?: (done: { trials: number; total: number }) => void;
  readonly onPartial?: (forecast: Forecast) => void;
  readonly signal?: AbortSignal;
  readonly onNote?: (note: { code: string; message: string }) => void;
}
export interface RunPool {
  readonly size: number;
  run(request: RunRequest, options?: RunOptions): Promise<Forecast>;
  exact(
    plan: Plan,
    scenarios: readonly Scenario[],
  ): Promise<Forecast | { applies: false; reason: string }>;
  close(): Promise<void> | void;
}
