import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Forecast } from "../../engine/index.ts";
import { countWords } from "../../words/count.ts";
import { saveFile } from "../export/save-file.ts";
import { dayOf } from "../paper/edition.ts";
import { Scroller } from "./scroller.tsx";

export interface FigureProps {
  /** What the picture says, as a sentence. */
  readonly title: string;
  readonly explanation?: ComponentChildren;
  /** The same as a table. */
  readonly table: JSX.Element;
  /** What the picture rests on; written into its file. */
  readonly about: PictureOrigin;
  readonly children: ComponentChildren;
}

/** A chart with its title, its table twin, and the ways to take it away as a picture. */
export function Figure(props: FigureProps): JSX.Element {
  const { title, explanation, table, about, children } = props;
  const figure = useRef<HTMLElement>(null);
  const isTable = useSignal(false);

  async function saveNumbers(): Promise<void> {
    const { tableCsv } = await import("../export/table-csv.ts");
    saveFile(`${title}.csv`, "text/csv", tableCsv(table));
  }

  async function save(kind: "svg" | "png"): Promise<void> {
    const chart = figure.current?.querySelector<SVGSVGElement>("svg.chart");
    if (!chart) return;
    const { chartPng, chartSvg } = await import("../export/chart-picture.ts");
    const svg = await chartSvg(chart, { title, about: aboutWords(about) });
    if (kind === "svg") saveFile(`${title}.svg`, "image/svg+xml", svg);
    else saveFile(`${title}.png`, "image/png", await chartPng(svg));
  }

  return (
    <figure ref={figure}>
      <figcaption>
        <h2>{title}</h2>
        {explanation && <p>{explanation}</p>}
      </figcaption>
      {children}
      <p class="figure-tools">
        <button
          type="button"
          class="quiet"
          aria-expanded={isTable.value}
          onClick={() => {
            isTable.value = !isTable.value;
          }}
        >
          {isTable.value ? "hide the table" : "as a table"}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={`Save as PNG: ${title}`}
          onClick={() => void save("png")}
        >
          PNG
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={`Save as SVG: ${title}`}
          onClick={() => void save("svg")}
        >
          SVG
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={`Save as CSV: ${title}`}
          onClick={() => void saveNumbers()}
        >
          CSV
        </button>
      </p>
      {isTable.value && (
        <Scroller label={`${title}, as a table`} isLong>
          {table}
        </Scroller>
      )}
    </figure>
  );
}

/** What repeats the numbers of a picture. */
type PictureOrigin =
  | Pick<Forecast, "name" | "asOf" | "seed" | "trials" | "planHash" | "engineVersion">
  /** In words. */
  | string;

function aboutWords(origin: PictureOrigin): string {
  if (typeof origin === "string") return `${origin} · ${dayOf(new Date())}`;
  const { name, asOf, seed, trials, planHash, engineVersion } = origin;
  const run = trials === 0 ? "solved exactly" : `${countWords(trials)} futures, seed ${seed}`;
  const plan = `${name} as of ${asOf}, plan ${planHash.slice(0, 19)}`;
  return `quotacast ${engineVersion} · ${plan} · ${run} · ${dayOf(new Date())}`;
}
