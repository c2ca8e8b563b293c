import { describe, expect, it } from "vitest";
import {
  followsArrows,
  keepsChartsPure,
  keepsScenariosData,
  runsDownTheEngine,
  simulatesOffThePage,
} from "./support/tidy/arrows.ts";
import { circlesOf } from "./support/tidy/circles.ts";
import { exportsByName, keepsToTheLanguage } from "./support/tidy/language.ts";
import { namesFilesWell } from "./support/tidy/names.ts";
import { namesPackagesAtHome, setsUpWithoutPackages } from "./support/tidy/packages.ts";
import { keepsEnginePure } from "./support/tidy/purity.ts";
import { unreachedFiles } from "./support/tidy/reach.ts";
import { heedsTheCompiler, leavesNoReminder, switchesNoTestOff } from "./support/tidy/reminders.ts";
import { keepsFilesShort, keepsLinesShort } from "./support/tidy/sizes.ts";
import { type Rule, readSources, readText } from "./support/tidy/source.ts";
import { writesNumbersInWords } from "./support/tidy/spoken-numbers.ts";

/**
 * Style that a tool can judge is judged here, so that a review can talk about meaning. The reason
 * for each rule is told where it is made, in `support/tidy/`.
 */
const sources = readSources();

describe("the project", () => {
  const rules: [string, Rule][] = [
    ["imports along the arrows, and through the engine's door", followsArrows],
    ["runs down the engine's folders", runsDownTheEngine],
    ["keeps charts and lessons pure", keepsChartsPure],
    ["simulates off the page's main thread", simulatesOffThePage],
    ["keeps scenarios data", keepsScenariosData],
    ["names each package in its home only", namesPackagesAtHome],
    ["sets up without packages", setsUpWithoutPackages],
    ["keeps the engine pure", keepsEnginePure],
    ["keeps to data and free functions", keepsToTheLanguage],
    ["exports by name", exportsByName],
    ["writes numbers in words/", writesNumbersInWords],
    ["heeds the compiler", heedsTheCompiler],
    ["leaves no reminder behind", leavesNoReminder],
    ["switches no test off", switchesNoTestOff],
    ["keeps lines short", keepsLinesShort],
    ["keeps files short", keepsFilesShort],
    ["names files well", namesFilesWell],
  ];

  it.each(rules)("%s", (_, rule) => {
    const offences = sources.flatMap((source) =>
      rule(source).map((offence) => `${source.path}: ${offence}`),
    );
    expect(offences).toEqual([]);
  });

  it("has no circles of files", () => {
    expect(circlesOf(sources)).toEqual([]);
  });

  it("needs every file of its rooms", () => {
    expect(unreachedFiles(sources)).toEqual([]);
  });

  it("locks every package that some platform needs, for npm ci refuses a lock with holes", () => {
    const { packages } = JSON.parse(readText("package-lock.json"));
    const isLocked = (from: string, name: string): boolean =>
      `${from ? `${from}/` : ""}node_modules/${name}` in packages ||
      (from !== "" && isLocked(from.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ""), name));
    const missing = Object.keys(packages).flatMap((path) =>
      Object.keys(packages[path].optionalDependencies ?? {}).filter(
        (name) => !isLocked(path, name),
      ),
    );
    expect(missing).toEqual([]);
  });
});
