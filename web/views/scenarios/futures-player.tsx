import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Store } from "../../store.ts";

export interface FuturesPlayerProps {
  readonly store: Store;
  /** Draws the chart, with one future marked where one is looked at. */
  readonly children: (future: readonly number[] | undefined) => ComponentChildren;
}

/** Fast enough to feel how often one beats the other, slow enough to see each. */
const MILLISECONDS_PER_FUTURE = 500;

/**
 * Shows futures one at a time in all scenarios at once: on request only, and step by step where
 * the reader wants no motion.
 */
export function FuturesPlayer({ store, children }: FuturesPlayerProps): JSX.Element {
  const futures = useSignal<readonly (readonly number[])[]>([]);
  const index = useSignal(-1);
  const isPlaying = useSignal(false);
  const question = store.comparing.question.value;

  useEffect(() => {
    futures.value = [];
    index.value = -1;
    isPlaying.value = false;
  }, [question]);

  useEffect(() => {
    if (!isPlaying.value) return;
    const timer = setInterval(() => step(1), MILLISECONDS_PER_FUTURE);
    return () => clearInterval(timer);
  }, [isPlaying.value]);

  function step(by: number): void {
    const { length } = futures.value;
    if (length > 0) index.value = (index.value + by + length) % length;
  }

  async function begin(): Promise<void> {
    if (futures.value.length === 0) futures.value = await store.comparing.drawFutures();
    step(1);
    isPlaying.value = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  const shown = futures.value[index.value];
  return (
    <>
      {children(shown)}
      <p class="player">
        {isPlaying.value ? (
          <button
            type="button"
            onClick={() => {
              isPlaying.value = false;
            }}
          >
            Pause
          </button>
        ) : (
          <button type="button" onClick={() => void begin()}>
            {shown ? "Play on" : "Show single futures"}
          </button>
        )}
        {shown && !isPlaying.value && (
          <button type="button" onClick={() => step(1)}>
            Next future
          </button>
        )}
        {shown && (
          <span class="hint">
            future {index.value + 1} of {futures.value.length}: what each scenario would have booked
          </span>
        )}
      </p>
    </>
  );
}
