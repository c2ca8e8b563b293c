import { serveBuiltPage } from "./serve-built-page.mjs";

/** `npm run gallery`: every chart on one page. */
await serveBuiltPage("gallery.html");
