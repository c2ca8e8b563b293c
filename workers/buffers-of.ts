/**
 * The buffers of all typed arrays within plain data, each once: to move them to another thread
 * rather than copy them.
 */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collect(value, buffers);
  return [...buffers];
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (typeof value !== "object" || value === null) return;
  if (!ArrayBuffer.isView(value)) for (const part of Object.values(value)) collect(part, buffers);
  else if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
}
