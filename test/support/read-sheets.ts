import { strFromU8, unzipSync } from "fflate";

/** The cells of a workbook by sheet, as text; what a spreadsheet program would show unformatted. */
export function readSheets(file: Uint8Array): Record<string, string[][]> {
  const parts = unzipSync(file);
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : "");
  const shared = [...text("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    plain(si),
  );
  const names = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return Object.fromEntries(
    names.map(([, name], index) => [
      name,
      [...text(`xl/worksheets/sheet${index + 1}.xml`).matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(
        ([, row]) => [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(cellText(shared)),
      ),
    ]),
  );
}

function cellText(shared: readonly string[]) {
  return ([, attributes, inner = ""]: RegExpMatchArray): string =>
    attributes.includes('t="s"') ? shared[Number(plain(inner))] : plain(inner);
}

function plain(xml: string): string {
  const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
  const bare = xml.replaceAll(/<[^>]*>/g, "");
  return bare.replaceAll(/&\w+;/g, (entity) => entities[entity as keyof typeof entities] ?? entity);
}
