import type { Rule } from "./source.ts";

const COLUMNS_MAX = 100;
const LINES_MAX = 200;

/** Two files fit side by side on a screen, and a review shows no line broken. */
export const keepsLinesShort: Rule = ({ text }) =>
  text.split("\n").flatMap((line, index) => {
    const isWide = line.length > COLUMNS_MAX;
    return isWide ? [`line ${index + 1} has ${line.length} columns`] : [];
  });

/** One idea a file: what does not fit in 200 lines is more than one. */
export const keepsFilesShort: Rule = ({ text }) => {
  const lines = text.trimEnd().split("\n").length;
  return lines > LINES_MAX ? [`${lines} lines`] : [];
};
