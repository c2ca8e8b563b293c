import type { Replay } from "../../engine/index.ts";
import { countOf } from "../../words/count.ts";
import { lifeEndWords, lifeEventWords } from "../../words/life.ts";
import { exactMoney, moneyWords } from "../../words/money.ts";
import type { Paint } from "../terminal.ts";
import { printable } from "./printable.ts";

type Lived = Replay["opportunities"][number];

/** One future: what it books, then opportunity by opportunity, event by event. */
export function replayScreen(replay: Replay, paint: Paint): string {
  const { opportunities, turnedAway, repsLeft } = replay;
  const sections = [
    replayHead(replay, paint),
    ...[...opportunities].sort(byStart).map((lived) => livedLines(lived, replay.currency, paint)),
    turnedAway.length === 0
      ? []
      : [
          paint("dim", `  Turned away at the gate: ${turnedAway.length}`),
          ...turnedAway.map(
            ({ date, id, source, wasReal }) =>
              `  ${date}  ${id}  ${printable(source)}${wasReal ? ", though it was real" : ""}`,
          ),
        ],
    repsLeft.map(({ rep, date }) => `  ${date}  ${printable(rep)} left`),
  ];
  return screenOf(sections);
}

/** Which future it is, and what it comes to. */
export function replayHead(replay: Replay, paint: Paint): readonly string[] {
  const { name, trial, seed, total, quota, currency, opportunities, factor, scenario } = replay;
  const ends = (kind: Lived["end"]["kind"]) =>
    opportunities.filter(({ end }) => end.kind === kind).length;
  const against = quota > 0 ? ` of a quota of ${moneyWords(quota, currency)}` : "";
  const disqualified = ends("disqualified") > 0 ? `, ${ends("disqualified")} disqualified` : "";
  const mood =
    factor === 0 ? "" : ` The common factor stands at ${factor.toFixed(2)} standard deviations.`;
  return [
    paint("dim", `${printable(name)}${scenario === "" ? "" : `, with ${printable(scenario)}`}`),
    paint(
      "bold",
      `Future ${trial} of seed ${printable(seed)} books ${exactMoney(total, currency)}${against}.`,
    ),
    `${countOf(opportunities.length, "opportunity", "opportunities")}: ${ends("won")} won, ` +
      `${ends("lost")} lost${disqualified}, ${ends("open")} still open.${mood}`,
  ];
}

function livedLines(lived: Lived, currency: string, paint: Paint): readonly string[] {
  const { id, source, segment, owner, wasOpen, created, amount, isReal, events, pace } = lived;
  const whose = [source, segment, owner].filter((part) => part !== "").map(printable);
  const marks = [...(isReal ? [] : ["never real"]), ...(wasOpen ? ["open at the start"] : [])];
  const title = [printable(id), ...whose, exactMoney(amount, currency), ...marks].join(" · ");
  const slow =
    pace === null || pace > 0.995
      ? []
      : [`  on average at ${Math.round(100 * pace)} % of full pace`];
  const { end } = lived;
  return [
    end.kind === "won" ? paint("bold", title) : title,
    ...(created === null ? [] : [`  ${created}  created`]),
    ...events
      .map((event) => [event.date, lifeEventWords(event)] as const)
      .filter(([, words]) => words !== "")
      .map(([date, words]) => `  ${date}  ${printable(words)}`),
    `  ${end.date}  ${printable(lifeEndWords(end, currency))}`,
    ...slow,
  ];
}

function byStart(a: Lived, b: Lived): number {
  return startOf(a).localeCompare(startOf(b)) || a.id.localeCompare(b.id);
}

/** What is open at the start comes first. */
function startOf({ created, wasOpen }: Lived): string {
  return wasOpen ? `0 ${created ?? ""}` : `1 ${created ?? ""}`;
}

export function screenOf(sections: readonly (readonly string[])[]): string {
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${text.join("\n\n")}\n`.replace(/[\u00a0\u202f]/g, " ");
}
