import type { JSX } from "preact";
import type { Forecast } from "../../../engine/index.ts";
import type { Store } from "../../store.ts";
import { Menu } from "./menu.tsx";

type Exporters = typeof import("../../export/export-forecast.ts");

interface FileKind {
  readonly name: string;
  readonly explanation: string;
  write(exporters: Exporters, forecast: Forecast): Promise<void> | void;
}

const KINDS: readonly FileKind[] = [
  {
    name: "Report",
    explanation: "one page to read, print or send: HTML",
    write: ({ exportReport }, forecast) => exportReport(forecast),
  },
  {
    name: "Workbook",
    explanation: "answer, periods, timeline, assumptions: XLSX",
    write: ({ exportWorkbook }, forecast) => exportWorkbook(forecast),
  },
  {
    name: "Numbers",
    explanation: "every number, one a row: CSV",
    write: ({ exportNumbers }, forecast) => exportNumbers(forecast),
  },
  {
    name: "Forecast",
    explanation: "as the command line prints it: JSON",
    write: ({ exportJson }, forecast) => exportJson(forecast),
  },
];

/** The forecast on screen as files; each chart has its own pictures below it. */
export function ExportMenu({ store }: { readonly store: Store }): JSX.Element {
  const forecast = store.state.answered.value?.forecast;
  return (
    <Menu title="Export">
      {(close) => (
        <div class="menu-group" id="export">
          {KINDS.map(({ name, explanation, write }) => (
            <button
              key={name}
              type="button"
              disabled={forecast === undefined}
              onClick={async () => {
                close();
                if (forecast) await write(await loadExporters(), withPlanWarnings(forecast, store));
              }}
            >
              {name} <small>{explanation}</small>
            </button>
          ))}
        </div>
      )}
    </Menu>
  );
}

/** As the command line writes it: what the plan left to us is told first. */
function withPlanWarnings(forecast: Forecast, { state }: Store): Forecast {
  return { ...forecast, warnings: [...state.loaded.value.warnings, ...forecast.warnings] };
}

/** Fetched when first needed: most visits export nothing. */
function loadExporters(): Promise<Exporters> {
  return import("../../export/export-forecast.ts");
}
