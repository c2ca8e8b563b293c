import { beforeAll, describe, expect, it } from "vitest";
import { previewCell, previewFields } from "../../../web/opening/preview-cell.ts";
import { type ImportedFiles, importFiles } from "../../../workers/import-files.ts";

const CSV = `Deal,Phase,Value,Opened,Close Date
A,Talks,"1.250,50",03.04.2026,01.07.2026
B,Closed Won,soon,01.02.2026,13.05.2026
A,Talks,9,03.04.2026,
`;

describe("previewCell", () => {
  let imported: ImportedFiles;
  beforeAll(async () => {
    const mapping = { id: "Deal", stage: "Phase", amount: "Value", created: "Opened" };
    const options = { mapping, currency: "EUR", dateOrder: "dmy" as const };
    imported = await importFiles({ opportunities: new Blob([CSV]) }, options);
  });
  const cellsOf = (index: number) => {
    const { preview, summary } = imported;
    const fields = previewFields(summary);
    return Object.fromEntries(
      fields.map((field) => [field, previewCell(preview[index], field, summary)]),
    );
  };

  it("puts what a cell means beside what stands there", () => {
    expect(cellsOf(0)).toEqual({
      id: { raw: "A", meaning: "A" },
      created: { raw: "03.04.2026", meaning: "Apr 3, 2026" },
      stage: { raw: "Talks", meaning: "Talks" },
      status: { raw: "", meaning: "open" },
      closed: { raw: "01.07.2026", meaning: "expected Jul 1, 2026" },
      amount: { raw: "1.250,50", meaning: "€1,251" },
    });
  });

  it("has no meaning for what could not be read", () => {
    expect(cellsOf(1)).toMatchObject({
      amount: { raw: "soon", meaning: undefined },
      closed: { raw: "13.05.2026", meaning: "May 13, 2026" },
      status: { raw: "", meaning: "won" },
    });
  });

  it("has none for a row that is not used", () => {
    expect(imported.preview[2].read).toBeUndefined();
    expect(cellsOf(2)).toMatchObject({ id: { raw: "A", meaning: undefined } });
  });
});
