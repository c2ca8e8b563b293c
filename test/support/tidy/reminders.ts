import ts from "typescript";
import type { Rule } from "./source.ts";
import { commentsOf, nodesOf } from "./syntax.ts";

const REMINDER = /\b(TODO|FIXME|XXX|HACK)\b/g;
const SILENCER = /@ts-(ignore|nocheck)/g;
const SWITCHES = ["only", "skip", "todo"];
const TEST_FUNCTION = /^(it|test|describe|bench)\b/;

/** What is left to do belongs into an issue, where it is seen and decided. */
export const leavesNoReminder: Rule = (source) =>
  commentsOf(source).flatMap((comment) => comment.match(REMINDER) ?? []);

/** A silenced compiler is silent about the next mistake too. */
export const heedsTheCompiler: Rule = (source) =>
  commentsOf(source).flatMap((comment) => comment.match(SILENCER) ?? []);

/** A test that is switched off looks like one that passes; `skipIf` and `skip(reason)` say why. */
export const switchesNoTestOff: Rule = (source) =>
  nodesOf(source)
    .filter(ts.isPropertyAccessExpression)
    .filter(({ name }) => SWITCHES.includes(name.text))
    .map((node) => node.getText())
    .filter((text) => TEST_FUNCTION.test(text));
