import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** The width of an element in whole pixels, as it changes; 0 until it is on the page. */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, Signal<number>] {
  const ref = useRef<E>(null);
  const width = useSignal(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      // Hidden, it has none: what is drawn in it stays, with what somebody opened there.
      if (element.clientWidth > 0) width.value = Math.floor(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
