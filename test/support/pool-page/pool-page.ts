import { openBrowserPool } from "../../../workers/browser-pool.ts";

/** A page that has nothing but the pool: a test calls it from outside. */
Object.assign(window, { openBrowserPool });
