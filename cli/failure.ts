import type { Issue } from "../engine/index.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";

/** Why a command ends early: words for a person, fields for a program. */
export interface Failure {
  readonly exitCode: ExitCode;
  /** Kebab-case and stable: programs may rely on it. */
  readonly code: string;
  readonly message: string;
  /** A file, an option, or a place in a document. */
  readonly path?: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Everything wrong with a document, where that is more than one thing. */
  readonly issues?: readonly Issue[];
}

/** Ends the command: the entry point prints the failure and leaves with its exit code. */
export function fail(failure: Failure): never {
  throw new Error(failure.message, { cause: failure });
}

/** Ends the command because of what the person asked for or handed in. */
export function refuse(code: string, message: string, more: Partial<Failure> = {}): never {
  return fail({ exitCode: EXIT.invalid, code, message, ...more });
}

/** The failure that an exception carries; one that carries none is a fault of this program. */
export function failureOf(error: unknown): Failure {
  const cause = error instanceof Error ? error.cause : undefined;
  if (isFailure(cause)) return cause;
  const reason = error instanceof Error ? error.message : String(error);
  return { exitCode: EXIT.failed, code: "internal", message: reason };
}

function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "exitCode" in value && "code" in value;
}
