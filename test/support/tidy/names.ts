import type { Rule } from "./source.ts";

const EMPTY_NAMES = ["utils", "util", "helpers", "common", "types", "lib", "src", "misc", "shared"];
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;

/** A name that fits everything says nothing, and a file's case must not depend on its system. */
export const namesFilesWell: Rule = ({ path }) => {
  const parts = path.split("/");
  const empty = parts.filter((part) => EMPTY_NAMES.includes(part.split(".")[0]));
  const crooked = parts.filter((part) => !KEBAB.test(part));
  return [
    ...empty.map((part) => `${part} says nothing`),
    ...crooked.map((part) => `${part} is not kebab-case`),
  ];
};
