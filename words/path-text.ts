/** Where a field stands in a document: "periods[1].quota" as ["periods", 1, "quota"]. */
export type Path = readonly (string | number)[];

/** As issues write it: "periods[1].quota". */
export function pathText(path: Path): string {
  return path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join("");
}

/** The same for every item of a list: "periods[].quota". */
export function pathPattern(path: Path): string {
  return pathText(path).replaceAll(/\[\d+\]/g, "[]");
}

/** Whether a written path is a place or something inside it: `a.b[0]` is within `a.b`. */
export function isWithin(path: string, place: string): boolean {
  return path.startsWith(place) && /^($|[.[])/.test(path.slice(place.length));
}
