import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";

/** A file of the Export menu, as it is downloaded. */
export async function exported(page: Page, name: RegExp): Promise<Download> {
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  return download;
}

export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}
