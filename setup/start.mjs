import { serveBuiltPage } from "./serve-built-page.mjs";

/** `npm start`: the page. */
await serveBuiltPage("");
