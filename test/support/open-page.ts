import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { buildWhenStale } from "../../setup/build-when-stale.mjs";
import { findChromium } from "../../setup/chromium.mjs";
import { servePage } from "../../setup/serve-page.mjs";

/** No phoning home of the browser's own: a request to another machine is then the page's. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const chromiumPath = await findChromium();

/** For `it.skipIf`, and why: a machine without Chromium can still run the other tests. */
export const hasNoChromium = chromiumPath === undefined;

export interface OpenPage {
  readonly page: Page;
  /** Ends with a slash. */
  readonly address: string;
  /** What went wrong so far: console errors, exceptions, and requests to other machines. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface OpenPageOptions {
  /** Path within the page, such as `gallery.html#dotplot`; the page itself if left out. */
  readonly document?: string;
  /** Size of the window, colour scheme, touch, reduced motion … */
  readonly context?: BrowserContextOptions;
}

/** Opens the production build of the page, as `npm start` serves it, in a browser of its own. */
export async function openPage(options: OpenPageOptions = {}): Promise<OpenPage> {
  return openFolder(await buildWhenStale("page"), options);
}

/** Likewise a page of any folder. */
export async function openFolder(
  folder: string,
  { document = "", context }: OpenPageOptions = {},
): Promise<OpenPage> {
  if (chromiumPath === undefined) throw new Error("there is no Chromium to open a page in");
  const { address, close: closeServer } = await servePage(folder, 0);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: FLAGS });
  const page = await openTab(browser, context);
  const errors = collectErrors(page, address);
  await page.goto(address + document);

  async function close(): Promise<void> {
    await browser.close();
    await closeServer();
  }
  return { page, address, errors, close };
}

async function openTab(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

function collectErrors(page: Page, address: string): readonly string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.context().on("request", (request) => {
    const url = request.url();
    const isOwn = url.startsWith(address) || /^(data|blob):/.test(url);
    if (!isOwn) errors.push(`request to another machine: ${url}`);
  });
  return errors;
}
