import { countOf } from "../../words/count.ts";
import { printable } from "./printable.ts";
import { wrapText } from "./wrap-text.ts";

/** What every document of an analysis says of itself. */
export interface InquiryHead {
  readonly name: string;
  readonly method: "exact" | "simulated";
  readonly trials: number;
  readonly seed: string;
  readonly scenario: string;
  readonly outcome: { readonly id: string; readonly quota: number };
  readonly notes: readonly { readonly message: string }[];
}

/** Whose analysis it is, and what it is about. */
export function titleLine({ name, scenario, outcome }: InquiryHead): string {
  const about = outcome.id === "total" ? "all periods together" : printable(outcome.id);
  const under = scenario === "" ? "" : ` · under ${printable(scenario)}`;
  return `${printable(name)} · ${about}${under}`;
}

/** How it came about, and what to know of it. */
export function closingLines({ method, trials, seed, notes }: InquiryHead): readonly string[] {
  const how =
    method === "exact"
      ? "exact, no futures simulated"
      : `${countOf(trials, "future")} of each, the same luck for all · seed ${printable(seed)}`;
  return [how, ...notes.flatMap(({ message }) => wrapText(`Note: ${message}.`, "", "  "))];
}

/** Sections as the text of a screen, in characters that every terminal has. */
export function screenOf(sections: readonly (readonly string[])[]): string {
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${text.join("\n\n")}\n`.replace(/[\u00a0\u202f]/g, " ");
}
