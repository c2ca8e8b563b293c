import type { JSX } from "preact";
import { useMemo } from "preact/hooks";

/**
 * Draws with a function of its props, and again only once one of them is another: an axis stands
 * still under marks that move.
 */
export function useStill<Props extends object>(
  draw: (props: Props) => JSX.Element,
  props: Props,
): JSX.Element {
  return useMemo(() => draw(props), Object.values(props));
}
