import type { Change } from "../../engine/index.ts";
import { moneyWords } from "../../words/money.ts";
import { numberFormat } from "../../words/number-format.ts";
import { changeWords } from "../../words/percent.ts";
import { LEVERS } from "./lever.ts";
import { LEVER_WORDS } from "./lever-words.ts";

/** What a scenario changes, in a few words: "Win rate +100 %, creation −20 %". */
export function scenarioName(changes: readonly Change[], currency: string): string {
  if (changes.length === 0) return "As planned";
  const text = changes.map((change) => changeSentence(change, currency)).join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function changeSentence({ lever, multiply, add, set, where, from }: Change, currency: string) {
  const name = nameOf(lever);
  const amount = (value: number) =>
    lever === "dealSize" ? moneyWords(value, currency) : numberFormat({}).format(value);
  const moved =
    multiply !== undefined
      ? changeWords(multiply)
      : add !== undefined
        ? `${add < 0 ? "−" : "+"}${amount(Math.abs(add))}`
        : `at ${amount(set ?? 0)}`;
  const place = Object.values(where ?? {}).join(", ");
  return `${name} ${moved}${place && ` for ${place}`}${from ? ` from ${from}` : ""}`;
}

function nameOf(lever: string): string {
  const known = LEVERS.find((name) => name === lever);
  return known ? LEVER_WORDS[known].name.toLowerCase() : lever;
}
