import ts from "typescript";
import type { Rule } from "./source.ts";
import { nodesOf } from "./syntax.ts";

/** Where the marks of numbers and the order of dates are put in. */
const HOME = /^words\/(locale|number-format|date-format)\.ts$/;

const METHODS = ["toFixed", "toLocaleString", "toLocaleDateString", "toLocaleTimeString"];

/**
 * What people read on the page is written by `words/`: a view that wrote a number its own way
 * would write it as in English for a reader elsewhere, and boxes could not read it back.
 */
export const writesNumbersInWords: Rule = (source) => {
  if (!/^(web|words)\//.test(source.path) || HOME.test(source.path)) return [];
  return nodesOf(source).flatMap((node) => {
    if (!ts.isPropertyAccessExpression(node)) return [];
    const { expression, name } = node;
    if (METHODS.includes(name.text)) return [name.text];
    return ts.isIdentifier(expression) && expression.text === "Intl" ? [`Intl.${name.text}`] : [];
  });
};
