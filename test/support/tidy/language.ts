import ts from "typescript";
import type { Rule } from "./source.ts";
import { nodesOf } from "./syntax.ts";

/** Vite and Vitest ask for a default export. */
const CONFIGS = ["vite.config.ts", "vitest.config.ts"];

/**
 * Data and free functions: what crosses to a worker is cloned, and a class would arrive without its
 * methods. Enums and namespaces are not erasable, and `any` turns the compiler off.
 */
export const keepsToTheLanguage: Rule = (source) =>
  nodesOf(source).flatMap((node) => {
    if (ts.isClassLike(node)) return ["a class"];
    if (ts.isEnumDeclaration(node)) return ["an enum"];
    if (ts.isModuleDeclaration(node) && !isGlobal(node) && !isModule(node)) return ["a namespace"];
    if (node.kind === ts.SyntaxKind.AnyKeyword) return ["any"];
    return [];
  });

/** A thing has one name everywhere: a default export is named anew by each who imports it. */
export const exportsByName: Rule = (source) => {
  if (CONFIGS.includes(source.path)) return [];
  return nodesOf(source).flatMap((node) => {
    const isDefault =
      node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent);
    const isNamedDefault = ts.isExportSpecifier(node) && node.name.text === "default";
    return isDefault || isNamedDefault ? ["a default export"] : [];
  });
};

/** Whether it says what a file is that the compiler cannot read. */
function isModule({ name }: ts.ModuleDeclaration): boolean {
  return ts.isStringLiteral(name);
}

/** `declare global` describes what is there, and makes nothing. */
function isGlobal({ flags }: ts.ModuleDeclaration): boolean {
  return (flags & ts.NodeFlags.GlobalAugmentation) !== 0;
}
