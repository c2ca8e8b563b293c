import { printDocument } from "../print/print-document.ts";

/** As many are turned into text at a time: larger texts would outlive the quick collections. */
const OPPORTUNITIES_A_PART = 250;

const EMPTY_LIST = `"opportunities": []`;

/**
 * A document as printDocument prints it, in parts: it may be larger than any text.
 *
 * @param frame the document with an empty list of opportunities, in the place where it goes
 */
export function* documentParts(
  frame: { readonly opportunities: readonly never[] },
  opportunities: Iterable<object>,
): Generator<string> {
  const text = printDocument(frame);
  const cut = text.indexOf(EMPTY_LIST);
  let lines: string[] = [];
  let isFirst = true;
  yield `${text.slice(0, cut)}"opportunities": [`;
  for (const opportunity of opportunities) {
    lines.push(`${isFirst ? "" : ","}\n${indented(JSON.stringify(opportunity, null, 2))}`);
    isFirst = false;
    if (lines.length < OPPORTUNITIES_A_PART) continue;
    yield lines.join("");
    lines = [];
  }
  yield `${lines.join("")}${isFirst ? "" : "\n  "}]${text.slice(cut + EMPTY_LIST.length)}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, "    ");
}
