import type { Forecast } from "../../../engine/index.ts";
import { aboutRun } from "../about-run.ts";
import type { Edition } from "../edition.ts";
import { day, plain, type Table } from "./table.ts";

/** What the reader of the forecast should know about its plan. */
export function warningsSheet({ warnings }: Forecast): Table {
  return {
    name: "Warnings",
    columns: [
      { title: "Code", width: 28 },
      { title: "Where", width: 28 },
      { title: "What", width: 80 },
    ],
    rows: warnings.map(({ code, path, message }) => [code, path, message]),
  };
}

/** What repeats the forecast. */
export function aboutSheet({ forecast, writtenOn }: Edition): Table {
  return {
    name: "About",
    columns: [
      { title: "Name", width: 20 },
      { title: "Value", width: 80 },
    ],
    rows: [
      ...Object.entries(aboutRun(forecast)).map(([name, value]) => [
        name,
        typeof value === "number" ? plain(value) : value,
      ]),
      ["writtenOn", day(writtenOn)],
    ],
  };
}
