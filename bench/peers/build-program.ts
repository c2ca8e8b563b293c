import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../setup/root.mjs";
import { runCommand } from "../../setup/run-command.mjs";
import type { Started } from "./run-peer.ts";
import { writeTables } from "./write-tables.ts";

const FOLDER = join(ROOT, "dist", "peers");

/** Any compiler may reorder what the vectorised program adds up; the scalar one must not. */
const FLAGS = {
  "c-scalar": ["-O3", "-march=native"],
  "c-vector": ["-O3", "-march=native", "-ffast-math"],
};

/** Compiles a C program with the system's compiler, and writes the tables that it reads. */
export async function buildProgram(name: keyof typeof FLAGS): Promise<Started> {
  mkdirSync(FOLDER, { recursive: true });
  const program = join(FOLDER, name);
  const args = [...FLAGS[name], `bench/peers/${name}.c`, "-o", program, "-lm"];
  const { code, output } = await runCommand("cc", args, { quiet: true });
  if (code === 127) return { absent: "there is no C compiler" };
  if (code !== 0) return { absent: `it could not be compiled: ${output.trim()}` };
  const tables = join(FOLDER, "tables.bin");
  writeTables(tables);
  return { program, before: [], after: [tables] };
}
