import type { Explanation } from "../../engine/index.ts";
import { readAmount } from "../../words/read-amount.ts";
import type { Store } from "../store.ts";
import { futuresFor } from "./futures-for.ts";
import { askingAbout } from "./share-done.ts";

/** By key: what can be told, how it is named, and what 1 of its box is in the plan's unit. */
export type Tellable = readonly (readonly [key: string, name: string, unit: number])[];

/** An explanation, or what is wrong with what was told. */
export interface Explained {
  readonly value: Explanation | undefined;
  readonly issues: readonly string[];
}

/** Futures of each combination of causes where each is lived through. */
const COUPLED_TRIALS = 100;

/**
 * What explains that the plan's first period brought what somebody tells.
 *
 * @param texts as typed, by key: bookings, created, and what is tellable; empty if not told
 * @param tellDone told the share of the work that is done
 */
export async function explainMiss(
  { state, leveraging }: Pick<Store, "state" | "leveraging">,
  texts: Readonly<Record<string, string>>,
  tellable: Tellable,
  signal: AbortSignal,
  tellDone: (share: number) => void,
): Promise<Explained> {
  const engine = await import("./leverage-engine.ts");
  const { plan } = state.loaded.value;
  const issues: string[] = [];
  const read = (key: string, name: string, unit = 1): Record<string, number> => {
    const text = (texts[key] ?? "").trim();
    if (text === "") return {};
    const amount = readAmount(text.replace(/\s*%$/, ""));
    if (amount === undefined) issues.push(`${name}: “${text}” is no number.`);
    return amount === undefined ? {} : { [key]: amount * unit };
  };
  const document = {
    period: plan.periods[0].id,
    ...read("bookings", "Booked in all"),
    ...read("created", "Opportunities created"),
    values: Object.assign({}, ...tellable.map((each) => read(...each))),
  };
  if (issues.length > 0) return { value: undefined, issues };
  const actual = engine.readActual(document, plan);
  if (actual.value === undefined) {
    return { value: undefined, issues: actual.issues.map(({ message }) => message) };
  }
  const asked = engine.planOfActual(plan, actual.value);
  const causes = Object.keys(document.values).length + ("created" in document ? 1 : 0);
  const ask = askingAbout(leveraging, 2 ** causes, tellDone);
  const trials = { fast: futuresFor(plan), coupled: COUPLED_TRIALS };
  const inquiry = engine.openInquiry(asked, { seed: state.seed.value, trials }, (request) =>
    ask(request, { signal }),
  );
  return { value: await engine.explainActual(inquiry, actual.value), issues };
}
