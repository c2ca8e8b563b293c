/** A place on a map: multipliers of the two levers. */
export type Place = [number, number];

/** A grid of values: by y, then x. */
export interface Grid {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly values: readonly (readonly number[])[];
}

/**
 * The lines on which a grid of values passes a level, linear between grid points (marching
 * squares). Lines end at the border of the map, or close.
 */
export function contoursOf({ x, y, values }: Grid, level: number): Place[][] {
  const segments: [Place, Place][] = [];
  for (let row = 0; row + 1 < y.length; row++) {
    for (let column = 0; column + 1 < x.length; column++) {
      const corners = [
        corner(row, column),
        corner(row, column + 1),
        corner(row + 1, column + 1),
        corner(row + 1, column),
      ];
      const crossings = corners.flatMap((from, side) => {
        const to = corners[(side + 1) % 4];
        return from.value >= level === to.value >= level ? [] : [between(from, to, level)];
      });
      // A saddle has four: which belong together does not matter to a picture.
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        segments.push([crossings[i], crossings[i + 1]]);
      }
    }
  }
  return joined(segments);

  function corner(row: number, column: number): Corner {
    return { place: [x[column], y[row]], value: values[row][column] };
  }
}

interface Corner {
  readonly place: Place;
  readonly value: number;
}

function between(from: Corner, to: Corner, level: number): Place {
  const share = (level - from.value) / (to.value - from.value);
  const along = (axis: 0 | 1) => from.place[axis] + share * (to.place[axis] - from.place[axis]);
  return [along(0), along(1)];
}

/** Joins segments that share an end into lines. */
function joined(segments: readonly [Place, Place][]): Place[][] {
  const lines: Place[][] = [];
  const left = [...segments];
  for (let start = left.pop(); start; start = left.pop()) {
    const line: Place[] = [...start];
    while (extend(line, left)) {
      // Each turn takes one more segment onto an end of the line.
    }
    lines.push(line);
  }
  return lines;
}

function extend(line: Place[], left: [Place, Place][]): boolean {
  for (const atStart of [false, true]) {
    const end = atStart ? line[0] : line[line.length - 1];
    const index = left.findIndex(([a, b]) => isSame(a, end) || isSame(b, end));
    if (index < 0) continue;
    const [[a, b]] = left.splice(index, 1);
    const next = isSame(a, end) ? b : a;
    if (atStart) line.unshift(next);
    else line.push(next);
    return true;
  }
  return false;
}

function isSame([x0, y0]: Place, [x1, y1]: Place): boolean {
  return Math.abs(x0 - x1) < 1e-12 && Math.abs(y0 - y1) < 1e-12;
}
