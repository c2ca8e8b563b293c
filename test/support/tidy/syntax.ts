import { dirname, join } from "node:path";
import ts from "typescript";
import type { Source } from "./source.ts";

/** Something a file needs: by import, by export from, or as the address of a worker. */
export interface Import {
  /** As written: `./stay.ts`, `zod`, `node:fs`. */
  readonly name: string;
  /** Path from the root for a relative name; undefined for a package. */
  readonly target: string | undefined;
  readonly isTypeOnly: boolean;
  /** Needed only once that line is run. */
  readonly isDynamic: boolean;
  /** The names taken from it. */
  readonly names: readonly string[];
}

const trees = new WeakMap<Source, readonly ts.Node[]>();

/** All nodes and tokens of a file; comments and the words in strings are not among them. */
export function nodesOf(source: Source): readonly ts.Node[] {
  const known = trees.get(source);
  if (known) return known;
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    node.getChildren().forEach(visit);
  };
  const kind = source.path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  visit(ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, kind));
  trees.set(source, nodes);
  return nodes;
}

/** All comments of a file: they stand between its tokens. */
export function commentsOf(source: Source): readonly string[] {
  const { text } = source;
  const tokens = nodesOf(source).filter((node) => node.getChildCount() === 0);
  return tokens.flatMap(({ pos }) => {
    const leading = ts.getLeadingCommentRanges(text, pos) ?? [];
    const trailing = ts.getTrailingCommentRanges(text, pos) ?? [];
    return [...leading, ...trailing].map((range) => text.slice(range.pos, range.end));
  });
}

export function importsOf(source: Source): readonly Import[] {
  return nodesOf(source).flatMap((node) => {
    const name = moduleName(node);
    if (name === undefined) return [];
    const isRelative = name.startsWith(".");
    // What stands after a question mark says how it is loaded.
    const target = isRelative ? join(dirname(source.path), name.split("?")[0]) : undefined;
    const isDynamic = ts.isCallExpression(node) || isTypeOnly(node);
    return [{ name, target, isTypeOnly: isTypeOnly(node), isDynamic, names: namesOf(node) }];
  });
}

function moduleName(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return textOf(node.moduleSpecifier);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0]);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return textOf(node.argument.literal);
  }
  // new URL("./browser-worker.ts", import.meta.url) is how a worker is named.
  if (ts.isNewExpression(node) && node.arguments?.[1]?.getText() === "import.meta.url") {
    return textOf(node.arguments[0]);
  }
  return undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  return node.importClause.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function namesOf(node: ts.Node): readonly string[] {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  if (!bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}
