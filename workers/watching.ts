/** What a call that takes seconds tells meanwhile, and the way out of it. */
export interface Watching {
  /** Called with the share of the work that is done, in [0, 1]. */
  readonly onProgress?: (share: number) => void;
  /** Once aborted, the call rejects with its reason, and its thread is ended. */
  readonly signal?: AbortSignal;
}
