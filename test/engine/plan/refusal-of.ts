import { readPlan } from "../../../engine/plan/read-plan.ts";

/** What a person is shown of a plan that is refused, one line an issue. */
export function refusalOf(document: unknown): string {
  return readPlan(document)
    .issues.map(({ code, path, message, hint }) => {
      const place = path === "" ? "" : `${path}: `;
      return `${code} | ${place}${message}${hint ? ` | ${hint}` : ""}`;
    })
    .join("\n");
}

/** What a number that is written as a text is answered with. */
export const BARE = "write a bare number: no quotes, separators, currency signs or units";

/** What every date that is none is answered with. */
export const DATE = "must be a date that exists, written YYYY-MM-DD";

/** What a distribution that is none is answered with. */
export const FORMS = `give "median" and "sigma", "mean" and "cv", "values", or "fixed"`;
