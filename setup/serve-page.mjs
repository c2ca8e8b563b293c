import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = /** @type {Record<string, string>} */ ({
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
});

/**
 * The page may load from here and talk to nobody: what a person drops on it stays in the tab. It is
 * isolated from other origins, which also gives it precise clocks.
 */
const HEADERS = {
  "Content-Security-Policy": [
    "default-src 'none'",
    // Compiled loops come with the script that asks for them: see engine/native.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-cache",
};

/**
 * Serves a folder on loopback: this machine alone can reach it.
 *
 * @param {string} folder absolute
 * @param {number} port 0 for any free one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} address ends with a slash
 * @throws what the system says when the port cannot be had; its `code` is EADDRINUSE when taken
 */
export async function servePage(folder, port) {
  const server = createServer((request, response) => answer(folder, request, response));
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const { port: taken } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${taken}/`, close: () => closeServer(server) };
}

/**
 * @param {string} folder
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function answer(folder, { method, url }, response) {
  const isRead = method === "GET" || method === "HEAD";
  const file = isRead ? fileOf(folder, url ?? "/") : undefined;
  const status = file ? 200 : isRead ? 404 : 405;
  const type = TYPES[extname(file ?? ".txt")] ?? "application/octet-stream";
  response.writeHead(status, { ...HEADERS, "Content-Type": type });
  if (file && method === "GET") createReadStream(file).pipe(response);
  else response.end(file ? undefined : "Not here.\n");
}

/**
 * @param {string} folder
 * @param {string} url
 * @returns {string | undefined} the file an address stands for; never one outside of the folder
 */
function fileOf(folder, url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** @param {import("node:http").Server} server */
function closeServer(server) {
  return /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    })
  );
}
