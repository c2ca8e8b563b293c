import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { EXIT } from "../exit-code.ts";
import { type Failure, refuse } from "../failure.ts";

/**
 * Writes a file so that it is either whole or as it was: beside its place first, then renamed into
 * it. Nothing stays behind after a failure, a Ctrl-C or a second one.
 *
 * @param write fills the file at the path it is given
 */
export async function writeAtomically(
  path: string,
  write: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.part`);
  const discard = () => rmSync(draft, { force: true });
  process.once("exit", discard);
  try {
    await write(draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw isSystemError(error) ? cannotWrite(path, error) : error;
  } finally {
    process.off("exit", discard);
  }
}

/** Refuses a place that no file can be written to, before any work is done for it. */
export async function checkWritable(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined))?.isDirectory()) {
    refuse("not-a-file", `${path} is a folder; name a file in it`, { path });
  }
  const folder = dirname(path);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    refuse("folder-not-found", `there is no folder ${folder} to write ${basename(path)} to`, {
      path,
    });
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

function cannotWrite(path: string, { code, message }: NodeJS.ErrnoException): Error {
  const reason = { ENOSPC: "the disk is full", EACCES: "permission denied" }[code ?? ""];
  const cause: Failure = {
    exitCode: EXIT.failed,
    code: "cannot-write",
    message: `cannot write ${path}: ${reason ?? message}`,
    path,
  };
  return new Error(cause.message, { cause });
}
