import { instantiate } from "./assembly/index.ts?native";
import { type Native, nativeInstance, setNativeInstance } from "./instance.ts";

let isTried = false;

/**
 * The instance of this thread, which the first call makes. Who simulates asks here; who only adds
 * up what others simulated, as a page does, takes what there is (nativeInstance), and need not load
 * the loops.
 *
 * @returns undefined where WebAssembly or its vectors are missing or forbidden
 */
export function startNative(): Native | undefined {
  if (isTried) return nativeInstance();
  isTried = true;
  try {
    setNativeInstance(instantiate());
  } catch {
    return undefined;
  }
  return nativeInstance();
}
