import { describe, expect, it } from "vitest";
import {
  followsArrows,
  keepsChartsPure,
  keepsScenariosData,
  runsDownTheEngine,
  simulatesOffThePage,
} from "./support/tidy/arrows.ts";
import { exportsByName, keepsToTheLanguage } from "./support/tidy/language.ts";
import { namesFilesWell } from "./support/tidy/names.ts";
import { namesPackagesAtHome, setsUpWithoutPackages } from "./support/tidy/packages.ts";
import { keepsEnginePure } from "./support/tidy/purity.ts";
import { heedsTheCompiler, leavesNoReminder, switchesNoTestOff } from "./support/tidy/reminders.ts";
import { keepsFilesShort, keepsLinesShort } from "./support/tidy/sizes.ts";
import type { Rule } from "./support/tidy/source.ts";

/** A guard that never barks is none: each rule is shown an offender, and its innocent neighbour. */
interface Case {
  readonly rule: Rule;
  readonly offenders: readonly [path: string, text: string][];
  readonly innocents: readonly [path: string, text: string][];
}

const cases: Case[] = [
  {
    rule: followsArrows,
    offenders: [
      ["cli/run.ts", 'import { x } from "../engine/plan/calendar.ts";'],
      ["engine/plan/a.ts", 'import { x } from "../../workers/run-pool.ts";'],
      ["workers/a.ts", 'new Worker(new URL("../web/store.ts", import.meta.url));'],
      ["web/a.tsx", 'const run = () => import("../cli/run.ts");'],
      ["cli/report.tsx", 'import { x } from "../web/store.ts";'],
      ["scenarios/a.ts", 'export { x } from "../bench/index.ts";'],
      ["words/a.ts", 'import { x } from "../web/store.ts";'],
      ["setup/a.mjs", 'import { x } from "../cli/run.ts";'],
    ],
    innocents: [
      ["cli/run.ts", 'import { x } from "../engine/index.ts";'],
      ["cli/report.tsx", 'import { Fan } from "../web/charts/fan.tsx";'],
      ["test/engine/plan/a.test.ts", 'import { x } from "../../../engine/plan/calendar.ts";'],
    ],
  },
  {
    rule: runsDownTheEngine,
    offenders: [
      ["engine/dist/a.ts", 'import type { Plan } from "../plan/plan-schema.ts";'],
      ["engine/exact/a.ts", 'import { x } from "../simulate/simulate-block.ts";'],
      ["engine/plan/a.ts", 'import { x } from "../index.ts";'],
      ["engine/novel/a.ts", 'import { x } from "../plan/b.ts"; import { y } from "../dist/c.ts";'],
    ],
    innocents: [
      ["engine/plan/a.ts", 'import { x } from "../dist/cdf.ts"; import { y } from "./b.ts";'],
      ["engine/plan/a.ts", 'import { ENGINE_VERSION } from "../version.ts";'],
    ],
  },
  {
    rule: keepsChartsPure,
    offenders: [
      ["web/charts/fan.tsx", 'import { signal } from "@preact/signals";'],
      ["web/charts/fan.tsx", 'import { plan } from "../store.ts";'],
    ],
    innocents: [["web/charts/fan.tsx", 'import { scaleLinear } from "d3"; import "./axis.tsx";']],
  },
  {
    rule: simulatesOffThePage,
    offenders: [["web/a.ts", 'import { simulateBlock as go } from "../engine/index.ts";']],
    innocents: [["web/a.ts", 'import { readPlan } from "../engine/index.ts";']],
  },
  {
    rule: keepsScenariosData,
    offenders: [["scenarios/a.ts", 'import { readScenario } from "../engine/index.ts";']],
    innocents: [["scenarios/a.ts", 'import type { Scenario } from "../engine/index.ts";']],
  },
  {
    rule: namesPackagesAtHome,
    offenders: [
      ["web/a.ts", 'import { wrap } from "comlink";'],
      ["web/a.ts", 'import { readFileSync } from "node:fs";'],
      ["engine/plan/a.ts", 'import Papa from "papaparse";'],
      ["engine/plan/a.ts", 'import { x } from "left-pad";'],
    ],
    innocents: [
      ["engine/plan/a.ts", 'import { sha256 } from "@noble/hashes/sha2.js";'],
      ["workers/node-pool.ts", 'import { availableParallelism } from "node:os";'],
    ],
  },
  {
    rule: setsUpWithoutPackages,
    offenders: [["setup/a.mjs", 'import { build } from "vite";']],
    innocents: [["setup/a.mjs", 'const { build } = await import("vite");']],
  },
  {
    rule: keepsEnginePure,
    offenders: [
      ["engine/a.ts", "const x = Math.exp(1);"],
      ["engine/a.ts", "const x = Math.random();"],
      ["engine/a.ts", 'const x = Math["pow"](2, 3);'],
      ["engine/a.ts", "const { log } = Math;"],
      ["engine/a.ts", "const x = y ** 2;"],
      ["engine/a.ts", "const x = 2 ** 0.5;"],
      ["engine/a.ts", "const now = Date.now();"],
      ["engine/a.ts", "const start = performance.now();"],
      ["engine/a.ts", "const cores = globalThis.navigator;"],
      ["engine/a.ts", "const f = console.log;"],
      ["engine/a.ts", "const x = { process };"],
      ["engine/a.ts", "names.sort((a, b) => a.localeCompare(b));"],
      ["engine/a.ts", "const text = (1234).toLocaleString();"],
    ],
    innocents: [
      ["engine/a.ts", "const x = Math.floor(Math.sqrt(2)) * Math.PI * 2 ** -32;"],
      ["engine/a.ts", "const { process } = plan; const kind = plan.process.kind + process.kind;"],
      ["engine/a.ts", "// Math.exp and Date.now are in a comment\nconst x = 'console';"],
      ["web/a.ts", "const x = Math.exp(performance.now());"],
    ],
  },
  {
    rule: keepsToTheLanguage,
    offenders: [
      ["web/a.ts", "class Store {}"],
      ["web/a.ts", "const Store = class {};"],
      ["web/a.ts", "enum Stage { Won }"],
      ["web/a.ts", "namespace Stages {}"],
      ["web/a.ts", "const x: any[] = [];"],
    ],
    innocents: [["web/a.ts", 'const any = "class enum namespace";']],
  },
  {
    rule: exportsByName,
    offenders: [
      ["web/a.ts", "export default 3;"],
      ["web/a.ts", "export default function run() {}"],
      ["web/a.ts", "const x = 1; export { x as default };"],
    ],
    innocents: [["web/a.ts", "export function f(x) { switch (x) { default: return 1; } }"]],
  },
  {
    rule: heedsTheCompiler,
    offenders: [["web/a.ts", "// @ts-ignore\nf();"]],
    innocents: [["web/a.ts", 'const text = "@ts-ignore";']],
  },
  {
    rule: leavesNoReminder,
    offenders: [
      ["web/a.ts", "f(); // TODO later"],
      ["web/a.ts", "function f() {\n  /* FIXME */\n}"],
    ],
    innocents: [["web/a.ts", 'const text = "TODO";']],
  },
  {
    rule: switchesNoTestOff,
    offenders: [
      ["test/a.test.ts", 'it.only("works", () => {});'],
      ["test/a.test.ts", 'describe.concurrent.skip("works", () => {});'],
    ],
    innocents: [["test/a.test.ts", 'it.skipIf(x)("works", ({ skip }) => skip("no Chromium"));']],
  },
  {
    rule: keepsLinesShort,
    offenders: [["web/a.ts", "x".repeat(101)]],
    innocents: [["web/a.ts", "x".repeat(100)]],
  },
  {
    rule: keepsFilesShort,
    offenders: [["web/a.ts", "x\n".repeat(201)]],
    innocents: [["web/a.ts", "x\n".repeat(200)]],
  },
  {
    rule: namesFilesWell,
    offenders: [
      ["web/utils.ts", ""],
      ["engine/helpers/sum.ts", ""],
      ["web/BookingsFan.tsx", ""],
    ],
    innocents: [["test/web/bookings-fan.test.tsx", ""]],
  },
];

describe.each(cases)("$rule.name", ({ rule, offenders, innocents }) => {
  it.each(offenders)("catches, in %s, %j", (path, text) => {
    expect(rule({ path, text })).not.toEqual([]);
  });

  it.each(innocents)("lets pass, in %s, %j", (path, text) => {
    expect(rule({ path, text })).toEqual([]);
  });
});
