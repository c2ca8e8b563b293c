import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** So near to the window that a hand may soon scroll to it. */
const NEAR = "64px 0px";

/** Whether an element is in sight, or nearly so; true until that is known. */
export function useInSight(ref: RefObject<HTMLElement | null>): ReadonlySignal<boolean> {
  const isInSight = useSignal(true);
  useLayoutEffect(() => {
    if (!ref.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        isInSight.value = entries[entries.length - 1].isIntersecting;
      },
      { rootMargin: NEAR },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return isInSight;
}
