import { setMaxListeners } from "node:events";
import { CLAIMS, type ClaimsDocument, checkClaims, type Lab } from "../../engine/index.ts";
import { EXIT } from "../exit-code.ts";
import { fail, failureOf, refuse } from "../failure.ts";
import { interruptible } from "../interruption.ts";
import { claimsScreen } from "../print/claims-screen.ts";
import { printDocument } from "../print/print-document.ts";
import { openProgressBar } from "../progress-bar.ts";
import { openTerminal } from "../terminal.ts";
import type { SimulationOptions } from "./simulation-options.ts";
import { withPool } from "./with-pool.ts";

/** `quotacast claims`: examines claims on all workers. Ctrl-C prints those that are decided. */
export async function examineClaims(
  id: string | undefined,
  options: Omit<SimulationOptions, "scenario" | "opening">,
): Promise<void> {
  const { seed, trials, workers } = options;
  const terminal = openTerminal(options);
  const claims = CLAIMS.filter((each) => id === undefined || isMeant(each.id, id));
  if (claims.length === 0) {
    const known = CLAIMS.map((each) => each.id).join(", ");
    refuse("no-such-claim", `there is no claim "${id}"; there are ${known}`);
  }
  let soFar: ClaimsDocument | undefined;
  const print = (document: ClaimsDocument) =>
    terminal.write(
      terminal.isJson ? printDocument(document) : claimsScreen(document, terminal.paint),
    );
  try {
    await interruptible(async (signal) => {
      // As many runs as workers can take listen to it at once, and more wait.
      setMaxListeners(0, signal);
      const document = await withPool(workers, (pool) => {
        const bar = openProgressBar(terminal.showsProgress, undefined, "claims");
        const lab: Lab = {
          seed,
          trials,
          ask: (request) => pool.answer(request, { signal }),
          run: (request) => pool.run(request, { signal, withoutExact: true }),
        };
        const checked = checkClaims(claims, lab, (partial) => {
          soFar = partial;
          bar.update(partial.claims.length, claims.length);
        });
        return checked.finally(bar.clear);
      });
      await print(document);
    });
  } catch (error) {
    if (soFar === undefined || failureOf(error).code !== "interrupted") throw error;
    await print(soFar);
    const message = "interrupted: the claims that were decided by then are printed";
    fail({ exitCode: EXIT.partial, code: "partial", message });
  }
}

function isMeant(id: string, asked: string): boolean {
  return id === asked || id.startsWith(`${asked}.`);
}
