import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Answered } from "../../state/state.ts";
import type { Store } from "../../store.ts";
import { Menu } from "./menu.tsx";

type Exporters = typeof import("../../export/export-forecast.ts");
type Editions = typeof import("../../export/edition-of.ts");

interface FileKind {
  readonly name: string;
  readonly explanation: string;
  readonly writer: keyof Exporters;
  readonly edition: keyof Editions;
}

const KINDS: readonly FileKind[] = [
  {
    name: "Report",
    explanation: "one page to read, print or send: HTML",
    writer: "exportReport",
    edition: "editionWithScenarios",
  },
  {
    name: "Workbook",
    explanation: "answer, periods, scenarios, assumptions: XLSX",
    writer: "exportWorkbook",
    edition: "editionWithScenarios",
  },
  {
    name: "Workbook with futures",
    explanation: "the same, and what each of ten thousand futures books: XLSX",
    writer: "exportWorkbook",
    edition: "editionWithDraws",
  },
  {
    name: "Numbers",
    explanation: "every number, one a row: CSV",
    writer: "exportNumbers",
    edition: "editionOf",
  },
  {
    name: "Forecast",
    explanation: "as the command line prints it: JSON",
    writer: "exportJson",
    edition: "editionOf",
  },
];

/** The forecast on screen as files; each chart has its own pictures below it. */
export function ExportMenu({ store }: { readonly store: Store }): JSX.Element {
  const { answered } = store.state;
  const hasNothing = useComputed(() => answered.value === undefined);
  return (
    <Menu title="Export">
      {(close) => (
        <div class="menu-group" id="export">
          {KINDS.map((kind) => (
            <button
              key={kind.name}
              type="button"
              disabled={hasNothing}
              onClick={async () => {
                close();
                if (answered.value) await write(kind, answered.value, store);
              }}
            >
              {kind.name} <small>{kind.explanation}</small>
            </button>
          ))}
        </div>
      )}
    </Menu>
  );
}

/** Its code is fetched when first needed: most visits export nothing. */
async function write(kind: FileKind, answered: Answered, store: Store): Promise<void> {
  const [exporters, editions] = await Promise.all([
    import("../../export/export-forecast.ts"),
    import("../../export/edition-of.ts"),
  ]);
  const edition = await editions[kind.edition](answered, store, new Date());
  await exporters[kind.writer](edition);
}
