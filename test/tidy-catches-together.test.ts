import { describe, expect, it } from "vitest";
import { circlesOf } from "./support/tidy/circles.ts";
import { unreachedFiles } from "./support/tidy/reach.ts";

/** The guards that look at all files together are shown an offender, too. */
describe("circlesOf", () => {
  const at = (path: string, text: string) => ({ path, text });
  const stays = at("engine/a/stay.ts", 'import type { Life } from "./life.ts";');
  const knows = at("engine/a/life.ts", 'import { x } from "./law.ts"; export type Life = 1;');
  const leads = at("engine/a/law.ts", 'import { y } from "./stay.ts";');
  const later = at("engine/a/law.ts", 'const y = () => import("./stay.ts");');

  it("catches files that need each other, by way of types too, or only once a line is run", () => {
    const circle = "engine/a/law.ts ↔ engine/a/life.ts ↔ engine/a/stay.ts";
    expect(circlesOf([stays, knows, leads])).toEqual([circle]);
    expect(circlesOf([stays, knows, later])).toEqual([circle]);
  });

  it("lets pass what is needed in one direction", () => {
    expect(circlesOf([knows, at("engine/a/law.ts", "")])).toEqual([]);
  });
});

describe("unreachedFiles", () => {
  const entry = { path: "cli/quotacast.ts", text: 'import "./run.ts";' };
  const needed = { path: "cli/run.ts", text: "" };

  it("catches a file that no entry needs, and lets pass one that does", () => {
    const stray = { path: "cli/stray.ts", text: 'import "./run.ts";' };
    expect(unreachedFiles([entry, needed, stray])).toEqual(["cli/stray.ts"]);
  });
});
