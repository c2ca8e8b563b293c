/** Where a text stops being JSON, and why. */
export interface JsonFault {
  /** Index of the first character that cannot be. */
  readonly position: number;
  readonly reason: string;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * Finds where a text stops being JSON.
 *
 * Engines of different ages and makers tell the place of an error differently, or not at all; a
 * person with a broken plan gets the same answer from each.
 *
 * @returns undefined if the text is JSON
 */
export function findJsonFault(text: string): JsonFault | undefined {
  /** The brackets that are open, as what closes them. */
  const closers: string[] = [];
  let wanted: Wanted = "value";
  let position = 0;
  for (;;) {
    position = endOf(SPACE, text, position);
    const character = text[position];
    const open = closers.at(-1);
    if (wanted === "nothing") {
      return character === undefined ? undefined : fault(position, "the document has ended");
    }
    const step: Step | undefined = stepFrom(text, position, wanted, open);
    if (!step) return fault(position, `expected ${nameOf(wanted, open)}`, character);
    if (step.fault !== undefined) return fault(step.end, step.fault);
    if (step.opens !== undefined) closers.push(step.opens);
    if (step.isClosing) closers.pop();
    position = step.end;
    wanted = step.next === "after" && closers.length === 0 ? "nothing" : step.next;
  }
}

type Wanted = "value" | "first value" | "name" | "first name" | "colon" | "after" | "nothing";

interface Step {
  readonly end: number;
  readonly next: Wanted;
  readonly opens?: string;
  readonly isClosing?: boolean;
  readonly fault?: string;
}

function stepFrom(
  text: string,
  position: number,
  wanted: Wanted,
  open: string | undefined,
): Step | undefined {
  const character = text[position];
  const end = position + 1;
  const mayClose = wanted === "after" || wanted === "first value" || wanted === "first name";
  if (mayClose && character === open) return { end, next: "after", isClosing: true };
  if (wanted === "colon") return character === ":" ? { end, next: "value" } : undefined;
  if (wanted === "after") {
    return character === "," ? { end, next: open === "}" ? "name" : "value" } : undefined;
  }
  const isName = wanted === "name" || wanted === "first name";
  if (character === '"') return textStep(text, position, isName ? "colon" : "after");
  if (isName) return undefined;
  if (character === "{") return { end, next: "first name", opens: "}" };
  if (character === "[") return { end, next: "first value", opens: "]" };
  const scalar = Math.max(endOf(NUMBER, text, position), endOf(WORD, text, position));
  return scalar > position ? { end: scalar, next: "after" } : undefined;
}

function textStep(text: string, start: number, next: Wanted): Step {
  let end = start + 1;
  // No pattern for the whole text: on a long one it would fill the pattern's stack.
  while (text[end] !== '"') {
    // A text that is not closed ends with its line, or with the document.
    if (end >= text.length || text.charCodeAt(end) < 0x20) {
      return { end, next, fault: "the text before has no closing quote" };
    }
    const after = text[end] === "\\" ? endOf(ESCAPE, text, end) : end + 1;
    if (after === end) return { end, next, fault: "there is no such escape in a text" };
    end = after;
  }
  return { end: end + 1, next };
}

function nameOf(wanted: Wanted, open: string | undefined): string {
  if (wanted === "after") return `a comma or ${open}`;
  if (wanted === "first name") return 'a name in "quotes" or }';
  if (wanted === "name") return 'a name in "quotes"';
  return wanted === "colon" ? "a colon" : "a value";
}

function fault(position: number, reason: string, found?: string): JsonFault {
  return { position, reason: found === undefined ? reason : `${reason}, found ${found}` };
}

function endOf(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : position;
}
