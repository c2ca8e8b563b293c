import { buildWhenStale } from "./build-when-stale.mjs";
import { servePage } from "./serve-page.mjs";
import { giveUp, say } from "./talk.mjs";

const FIRST_PORT = 4173;
const PORTS_TRIED = 100;

/**
 * Builds the page when it is stale, serves it until Ctrl-C, and prints the address of one document.
 *
 * @param {string} document path within the page; empty for the page itself
 */
export async function serveBuiltPage(document) {
  const folder = await buildWhenStale("page").catch((error) =>
    giveUp(`The page could not be built.\n${error}`),
  );
  const { address, close } = await serve(folder);
  process.stdout.write(`${address}${document}\n`);
  say("Serving to this machine only; Ctrl-C ends it.");

  const end = () => close().then(() => process.exit(0));
  process.once("SIGINT", end).once("SIGTERM", end);
}

/**
 * A port asked for by name is taken or refused; without one the first that is free will do.
 *
 * @param {string} folder
 */
async function serve(folder) {
  const { PORT } = process.env;
  if (PORT) return servePage(folder, portOf(PORT)).catch(({ message }) => giveUp(message));
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) {
    try {
      return await servePage(folder, port);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EADDRINUSE") throw error;
    }
  }
  return giveUp(`No port is free from ${FIRST_PORT} on; set PORT to one that is.`);
}

/** @param {string} text */
function portOf(text) {
  const port = Number(text);
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
  return isPort ? port : giveUp(`PORT must be a whole number from 0 to 65535, got "${text}".`);
}
