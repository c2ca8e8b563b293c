const WIDTH = 80;

/** Text as lines of at most 80 columns, broken between words. */
export function wrapText(text: string, indent = "  ", hanging = indent): readonly string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    const isFirst = line === indent || line === hanging;
    if (!isFirst && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = hanging + word;
    } else {
      line += (isFirst ? "" : " ") + word;
    }
  }
  return [...lines, line];
}
