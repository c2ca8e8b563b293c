import { useRef } from "preact/hooks";
import { timeLeftWords } from "../../words/time-left.ts";
import { openTimeLeft } from "../state/time-left.ts";

/** How long what goes on will still take, in words; empty as long as nobody can say. */
export function useTimeLeft(share: number): string {
  const timeLeft = useRef(openTimeLeft());
  const seconds = timeLeft.current(share, performance.now() / 1000);
  return seconds === undefined ? "" : timeLeftWords(seconds);
}
