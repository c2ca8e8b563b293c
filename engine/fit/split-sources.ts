import type { Life } from "./lives.ts";

/** What one source created. */
export interface SourceLives {
  readonly source: string;
  readonly lives: readonly Life[];
}

const SOURCES_MAX = 12;
/** A source with fewer is told apart from others by nothing. */
const CREATED_MIN = 20;

/** Lives by source, the largest first; small sources are put together as "other". */
export function splitSources(lives: readonly Life[]): SourceLives[] {
  const bySource = new Map<string, Life[]>();
  for (const life of lives) {
    const { source = "unknown" } = life.past;
    const listed = bySource.get(source);
    if (listed) listed.push(life);
    else bySource.set(source, [life]);
  }
  if (bySource.size <= 1) return [{ source: nameOfOnly([...bySource.keys()]), lives }];
  const sorted = [...bySource]
    .map(([source, own]) => ({ source, lives: own }))
    .sort((a, b) => b.lives.length - a.lives.length || (a.source < b.source ? -1 : 1));
  const large = sorted.filter(
    ({ lives: own }, index) => own.length >= CREATED_MIN && index < SOURCES_MAX,
  );
  const rest = sorted.filter((source) => !large.includes(source));
  if (rest.length === 0) return large;
  if (rest.length === 1) return [...large, rest[0]];
  const name = large.some(({ source }) => source === "other") ? "other sources" : "other";
  return [...large, { source: name, lives: rest.flatMap(({ lives: own }) => own) }];
}

function nameOfOnly([name = "all"]: readonly string[]): string {
  return name === "unknown" ? "all" : name;
}
