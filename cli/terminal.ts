import { styleText } from "node:util";
import { EXIT } from "./exit-code.ts";
import { fail } from "./failure.ts";

/** What the person asked of the terminal, over what it can do. */
export interface TerminalOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** Commander's name for --no-input. */
  readonly input?: boolean;
  /** Commander's name for --no-color. */
  readonly color?: boolean;
}

export type Style = "bold" | "dim" | "cyan" | "yellow" | "red";
export type Paint = (style: Style, text: string) => string;

/** How a command speaks: data to stdout, talk to stderr, and each only as far as it is wanted. */
export interface Terminal {
  readonly isJson: boolean;
  /** Whether somebody sits there who can be asked. */
  readonly mayAsk: boolean;
  readonly showsProgress: boolean;
  /** Colours text for stdout, or leaves it alone. */
  readonly paint: Paint;
  /** Prints data. */
  write(text: string): Promise<void>;
  /** Says a line to the person; nothing under --quiet or --json. */
  say(line: string): void;
}

export function openTerminal(options: TerminalOptions): Terminal {
  const isJson = options.json ?? false;
  const isSilent = isJson || (options.quiet ?? false);
  const { stdin, stdout, stderr, env } = process;
  const isDumb = env.TERM === "dumb";
  // NO_COLOR counts when it is set and not empty: https://no-color.org
  const isColorful = stdout.isTTY && !isDumb && !env.NO_COLOR && options.color !== false;

  return {
    isJson,
    mayAsk: Boolean(stdin.isTTY && stderr.isTTY) && !isJson && options.input !== false,
    showsProgress: stderr.isTTY && !isDumb && !env.NO_COLOR && options.quiet !== true,
    paint: (style, text) => (isColorful ? styleText(style, text, { validateStream: false }) : text),
    write: (text) => writeAll(stdout, text),
    say: (line) => void (isSilent || stderr.write(`${line}\n`)),
  };
}

function writeAll(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Explains a wait for typed input; refuses it where nobody may be asked. */
export function expectTyping(what: string, mayAsk: boolean): void {
  if (!process.stdin.isTTY) return;
  if (!mayAsk) {
    fail({
      exitCode: EXIT.invalid,
      code: "no-input",
      message: `there is nothing on standard input, where ${what} was expected`,
      hint: "Pipe it in, or name a file.",
    });
  }
  process.stderr.write(`Paste ${what}, then press Ctrl-D (Ctrl-C to leave).\n`);
}
