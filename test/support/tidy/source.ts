import { readdirSync, readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";

/** A file of the project as the rules of tidy see it. */
export interface Source {
  /** Relative to the root, with slashes: `engine/plan/calendar.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Finds what breaks a rule in one file: what each offence is, and nothing where all is well. */
export type Rule = (source: Source) => readonly string[];

const ROOT = resolve(import.meta.dirname, "../../..");
/** What people use; the rest is for those who build it. */
export const PRODUCT_ROOMS = ["engine", "scenarios", "words", "workers", "web", "cli"];
const ROOMS = [...PRODUCT_ROOMS, "bench", "setup", "test"];
const EXTENSIONS = [".ts", ".tsx", ".mjs"];

/** All code of the project. */
export function readSources(): readonly Source[] {
  const inRooms = ROOMS.flatMap((room) => namesIn(room, true));
  return [...inRooms, ...namesIn(".", false)]
    .filter((path) => EXTENSIONS.includes(extname(path)))
    .map((path) => ({ path, text: readText(path) }));
}

/** The text of a file, by its path from the root. */
export function readText(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** The room a file belongs to; the file itself when it lies at the root. */
export function roomOf(path: string): string {
  return path.split("/")[0];
}

function namesIn(folder: string, recursive: boolean): string[] {
  try {
    const names = readdirSync(join(ROOT, folder), { recursive, encoding: "utf8" });
    return names.map((name) => join(folder, name));
  } catch {
    return []; // A room that is still empty is not created.
  }
}
