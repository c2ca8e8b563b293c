import { type Export, PIPELINE_FORMAT } from "../../engine/index.ts";
import { printDocument } from "../print/print-document.ts";

/** As many are turned into text at a time: larger texts would outlive the quick collections. */
const OPPORTUNITIES_A_PART = 250;

const EMPTY_LIST = `"opportunities": []`;

/** A pipeline document as printDocument prints it, in parts: it may be larger than any text. */
export function* pipelineParts({ summary, issues, opportunityAt }: Export): Generator<string> {
  const frame = printDocument({ format: PIPELINE_FORMAT, opportunities: [], issues, summary });
  const cut = frame.indexOf(EMPTY_LIST);
  if (summary.used === 0) {
    yield frame;
    return;
  }
  yield `${frame.slice(0, cut)}"opportunities": [\n`;
  for (let start = 0; start < summary.used; start += OPPORTUNITIES_A_PART) {
    const end = Math.min(start + OPPORTUNITIES_A_PART, summary.used);
    const lines: string[] = [];
    for (let index = start; index < end; index++) {
      const comma = index === summary.used - 1 ? "" : ",";
      lines.push(`${indented(JSON.stringify(opportunityAt(index), null, 2))}${comma}\n`);
    }
    yield lines.join("");
  }
  yield `  ]${frame.slice(cut + EMPTY_LIST.length)}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, "    ");
}
