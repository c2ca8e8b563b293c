import type { Pipeline, PipelineSummary } from "../../engine/index.ts";
import { countOf, countWords } from "../../words/count.ts";
import type { Paint } from "../terminal.ts";
import { layOutTable } from "./lay-out-table.ts";
import { printable, shortName } from "./printable.ts";
import { wrapText } from "./wrap-text.ts";

/** Rows of one kind of issue that are named; the rest is only counted. */
const ROWS_SHOWN = 3;

const SEPARATORS: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

/** What an import read, from which columns, and what was wrong with it. */
export function importScreen(
  pipeline: Omit<Pipeline, "format" | "opportunities">,
  source: string,
  paint: Paint,
): string {
  const { summary, issues } = pipeline;
  const sections = [
    wrapText(countsOf(summary, printable(source)), "").map((line) => paint("bold", line)),
    wrapText(settingsOf(summary), ""),
    columnLines(summary, paint),
    issues.length > 0 ? issueLines(issues, paint) : ["No issues."],
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function countsOf({ rows, used, won, lost, open }: PipelineSummary, source: string): string {
  const kinds = `${countWords(won)} won, ${countWords(lost)} lost, ${countWords(open)} open`;
  return `${countOf(rows, "row")} in ${source}, ${countWords(used)} used: ${kinds}.`;
}

function settingsOf({ preset, delimiter, currency, asOf, ...rest }: PipelineSummary): string {
  const orders = new Set(Object.values(rest.dayOrders).filter((order) => order !== null));
  return [
    preset === "generic" ? "no CRM's own layout" : `looks like ${preset}`,
    `${SEPARATORS[delimiter] ?? JSON.stringify(delimiter)} between columns`,
    ...[...orders].map((order) => `dates ${order}`),
    currency ?? "no currency named",
    asOf === null ? "" : `as of ${asOf}${rest.isAsOfInferred ? ", its latest day" : ""}`,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function columnLines({ mapping }: PipelineSummary, paint: Paint): readonly string[] {
  const found = Object.entries(mapping).filter(([, header]) => header !== null);
  const rows = found.map(([field, header]) => [field, `"${shortName(header ?? "")}"`]);
  const [title, ...lines] = layOutTable(
    [
      { title: "Read as", align: "left" },
      { title: "column", align: "left" },
    ],
    rows,
  );
  return [paint("dim", title), ...lines];
}

function issueLines(issues: Pipeline["issues"], paint: Paint): readonly string[] {
  const codes = [...new Set(issues.map(({ code }) => code))];
  const lines = codes.flatMap((code) => {
    const alike = issues.filter((issue) => issue.code === code);
    const [{ found, action }] = alike;
    const shown = alike.slice(0, ROWS_SHOWN).map(({ row }) => countWords(row));
    const more = alike.length > ROWS_SHOWN ? ", …" : "";
    const where = `${alike.length === 1 ? "row" : "rows"} ${shown.join(", ")}${more}`;
    const what = found === "" ? action : `${printable(found)}; ${action}`;
    const text = `${countWords(alike.length)} × ${code} (${where}): ${what}`;
    return wrapText(text, "  ", "    ");
  });
  return [paint("dim", "  Issues, the first of each kind told in full"), ...lines];
}
