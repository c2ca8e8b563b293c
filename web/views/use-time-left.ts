import { useRef } from "preact/hooks";
import { timeLeftWords } from "../../words/time-left.ts";
import { openTimeLeft } from "../state/time-left.ts";

/** All but done: of a search that asks for more than was likely, nobody knows when it ends. */
const ALMOST_DONE = 0.99;

/** How long what goes on will still take, in words; empty as long as nobody can say. */
export function useTimeLeft(share: number): string {
  const timeLeft = useRef(openTimeLeft());
  const seconds = timeLeft.current(share, performance.now() / 1000);
  return seconds === undefined || share > ALMOST_DONE ? "" : timeLeftWords(seconds);
}
