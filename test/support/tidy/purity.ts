import ts from "typescript";
import { type Rule, roomOf, type Source } from "./source.ts";
import { nodesOf } from "./syntax.ts";

/** Math whose result ECMAScript fixes to the last bit; of the rest, engines differ by an ulp. */
const EXACT_MATH = new Set([
  ...["abs", "ceil", "clz32", "floor", "fround", "imul", "max", "min", "round", "sign", "sqrt"],
  ...["trunc", "E", "LN10", "LN2", "LOG10E", "LOG2E", "PI", "SQRT1_2", "SQRT2"],
]);

/** Clocks, machines, and what else would make a forecast depend on more than its request. */
const IMPURE_NAMES = new Set([
  ...["Date", "Temporal", "performance", "Intl", "crypto", "console", "process", "globalThis"],
  ...["window", "self", "document", "navigator", "fetch", "setTimeout", "setInterval", "require"],
  ...["queueMicrotask", "Atomics", "SharedArrayBuffer", "eval", "Function"],
]);

/** Methods that answer by the language of the machine they run on. */
const LOCAL_METHODS = /^(localeCompare|toLocale\w*)$/;

/**
 * The engine reads no clock, no machine and no locale, and calls no Math that differs between
 * machines: so a forecast is a function of its request, to the last bit, everywhere.
 */
export const keepsEnginePure: Rule = (source) => {
  if (roomOf(source.path) !== "engine") return [];
  const declared = declaredNames(source);
  return nodesOf(source).flatMap((node) => {
    if (ts.isIdentifier(node) && isValue(node)) return judgeName(node, declared);
    if (ts.isPropertyAccessExpression(node) && LOCAL_METHODS.test(node.name.text)) {
      return [`${node.name.text} depends on the locale`];
    }
    if (ts.isBinaryExpression(node) && isInexactPower(node)) {
      return [`${node.getText()} may differ by an ulp; only 2 ** a whole number is exact`];
    }
    return [];
  });
};

function judgeName(node: ts.Identifier, declared: ReadonlySet<string>): string[] {
  if (node.text === "Math") return judgeMath(node);
  const isImpure = IMPURE_NAMES.has(node.text) && !declared.has(node.text);
  return isImpure ? [`${node.text} is not the engine's to know`] : [];
}

function judgeMath({ parent }: ts.Identifier): string[] {
  const isExact = ts.isPropertyAccessExpression(parent) && EXACT_MATH.has(parent.name.text);
  return isExact ? [] : [`${parent.getText()} is not among the exact Math functions`];
}

/** Whether a name stands for a value, rather than naming a property: `plan.process` is harmless. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false;
  return !("name" in parent && parent.name === node) || ts.isShorthandPropertyAssignment(parent);
}

/**
 * Powers of two with whole exponents are exact everywhere; even squares are not. Whether a variable
 * is whole is for its reader to see, so it may only be added to and subtracted from.
 */
const EXACT_EXPONENT = /^\(?-?\w+( [+-] \w+)*\)?$/;

/** Names that a file gives to things of its own, as in `const { process } = plan`. */
function declaredNames(source: Source): ReadonlySet<string> {
  const declarations = nodesOf(source).filter(
    (node) =>
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isParameter(node) ||
      ts.isImportSpecifier(node) ||
      ts.isFunctionDeclaration(node),
  );
  return new Set(declarations.map(({ name }) => name?.getText() ?? ""));
}

function isInexactPower({ left, operatorToken, right }: ts.BinaryExpression): boolean {
  const { AsteriskAsteriskToken, AsteriskAsteriskEqualsToken } = ts.SyntaxKind;
  if (operatorToken.kind === AsteriskAsteriskEqualsToken) return true;
  if (operatorToken.kind !== AsteriskAsteriskToken) return false;
  return left.getText() !== "2" || !EXACT_EXPONENT.test(right.getText());
}
