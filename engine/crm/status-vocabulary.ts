import { normalizeWords } from "./normalize-words.ts";
import { remember } from "./remember.ts";

export type Status = "open" | "won" | "lost";

/** What a word says: "closed" tells that it is over, and not how it ended. */
export type Outcome = Status | "closed";

/** Words that CRMs and people use, in the languages seen so far. */
const WORDS: readonly (readonly [Outcome, readonly string[]])[] = [
  [
    "won",
    [
      ...["won", "closed won", "close won", "won closed", "deal won", "closed as won"],
      ...["gagné", "gagnée", "gewonnen", "ganado", "ganada", "ganho", "vinto", "vinta"],
      ...["vundet", "vunnen", "wygrana", "vyhráno", "výhra", "成交"],
    ],
  ],
  [
    "lost",
    [
      ...["lost", "closed lost", "close lost", "lost closed", "deal lost", "closed as lost"],
      ...["disqualified", "cancelled", "canceled", "abandoned", "out sold", "dead"],
      ...["no decision", "closed no decision", "closed dead", "closed disqualified"],
      ...["perdu", "perdue", "verloren", "perdido", "perdida", "perso", "persa", "tabt"],
      ...["förlorad", "przegrana", "prohráno", "prohra"],
    ],
  ],
  [
    "open",
    [
      ...["open", "active", "in progress", "on hold", "ouvert", "ouverte", "offen"],
      ...["abierto", "abierta", "aberto", "aperto", "öppen", "åben", "otevřeno"],
    ],
  ],
  [
    "closed",
    [...["closed", "fermé", "fermée", "geschlossen", "cerrado", "cerrada", "fechado", "chiuso"]],
  ],
];

const OUTCOMES = new Map(
  WORDS.flatMap(([outcome, words]) =>
    words.map((word) => [normalizeWords(word), outcome] as const),
  ),
);

/** Tells what a status or stage says about the outcome; null where it says nothing. */
export type OutcomeOf = (word: string) => Outcome | null;

/**
 * A reader of status words. Numbers do not count, so "6 - Closed Won (100%)" is won.
 *
 * @param own what a team's own words mean; they win over the built-in ones
 */
export function makeStatusVocabulary(own: Readonly<Record<string, Status>>): OutcomeOf {
  const ownOutcomes = new Map(
    Object.entries(own).map(([word, status]) => [normalizeWords(word), status]),
  );
  return remember((word) => {
    const name = normalizeWords(word);
    const letters = name.replace(/\p{N}/gu, "");
    return ownOutcomes.get(name) ?? OUTCOMES.get(letters) ?? null;
  });
}
