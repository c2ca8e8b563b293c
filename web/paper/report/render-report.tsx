import { renderToString } from "preact-render-to-string";
import { writeForAll } from "../../../words/locale.ts";
import base from "../../style/base.css?raw";
import charts from "../../style/charts.css?raw";
import print from "../../style/print.css?raw";
import tables from "../../style/tables.css?raw";
import tokens from "../../style/tokens.css?raw";
import type { Edition } from "../edition.ts";
import layout from "./report.css?raw";
import { Report } from "./report.tsx";

/** Nothing may be loaded from anywhere, and nothing may run: a report is words and pictures. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A forecast as the text of an HTML page, its styles inside: the same whoever makes it. */
export function renderReport(edition: Edition): string {
  const { forecast } = edition;
  const style = [tokens, base, charts, tables, layout, print].join("\n");
  const page = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width" />
        <meta name="generator" content={`quotacast ${forecast.engineVersion}`} />
        <title>{`${forecast.name}: forecast`}</title>
        {/* Our own text, not the forecast's: it needs no escaping, and would not bear it. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <Report edition={edition} />
      </body>
    </html>
  );
  return `<!doctype html>\n${writeForAll(() => renderToString(page))}\n`;
}
