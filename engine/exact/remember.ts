/** What was worked out before, by what it was worked out from. */
export interface Memory<Value> {
  readonly known: Map<string, Value>;
  /** Values kept; the oldest is forgotten for one more. */
  readonly most: number;
}

export function makeMemory<Value>(most: number): Memory<Value> {
  return { known: new Map(), most };
}

/**
 * A value that depends on its key alone, worked out once: under a moving slider most of what an
 * answer needs is what the last one needed.
 */
export function remembered<Value>(
  { known, most }: Memory<Value>,
  key: string,
  make: () => Value,
): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = make();
  const [oldest] = known.keys();
  if (known.size >= most) known.delete(oldest);
  known.set(key, value);
  return value;
}
