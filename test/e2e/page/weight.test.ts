import { join } from "node:path";
import { expect, it } from "vitest";
import { weighPage } from "../../../bench/page/weigh-page.ts";
import { buildWhenStale } from "../../../setup/build-when-stale.mjs";

/** Bytes after gzip, of what the document asks for before anything is done with it. */
const BUDGET = 120_000;

it("weighs no more than its budget before what is fetched when it is needed", async () => {
  const { page } = weighPage(join(await buildWhenStale("page"), "index.html"));
  expect(page).toBeLessThanOrEqual(BUDGET);
});
