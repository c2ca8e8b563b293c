import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./root.mjs";

const SOURCE = join(ROOT, "engine/native/assembly/index.ts");
const REQUEST = /engine\/native\/assembly\/index\.ts\?native$/;

const OPTIONS = [
  "-O3",
  "--runtime=stub",
  "--noAssert",
  "--enable=simd",
  // Of functions that only other files of these call, and of names that stand for no number.
  "--disableWarning=112",
  "--disableWarning=235",
];

/** @type {Promise<string> | undefined} */
let compiled;

/**
 * Gives programs the loops in engine/native/assembly/, compiled to WebAssembly: in place of their
 * source, a module with a function that makes an instance of them.
 *
 * @returns {import("vite").Plugin}
 */
export function native() {
  return {
    name: "quotacast-native",
    enforce: "pre",
    async load(id) {
      if (!REQUEST.test(id)) return;
      compiled ??= compile();
      return moduleOf(await compiled);
    },
  };
}

/** @param {string} bytes in base 64 */
function moduleOf(bytes) {
  return `
const bytes = Uint8Array.from(atob("${bytes}"), (character) => character.charCodeAt(0));
export function instantiate() {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
}
`;
}

/** @throws what the compiler says of the source */
async function compile() {
  const { default: asc } = await import("assemblyscript/asc");
  /** @type {Uint8Array | undefined} */
  let binary;
  const { error, stderr } = await asc.main(
    [SOURCE.slice(ROOT.length + 1), "--baseDir", ROOT, "--outFile", "native.wasm", ...OPTIONS],
    {
      readFile: (name, folder) => read(join(folder, name)),
      writeFile: (_, contents) => {
        binary = /** @type {Uint8Array} */ (contents);
      },
    },
  );
  if (error || !binary) throw new Error(`${stderr.toString()}${error ?? ""}`);
  return Buffer.from(binary).toString("base64");
}

/**
 * The compiler adds the ending of a file to its name itself.
 *
 * @param {string} file
 */
async function read(file) {
  try {
    const text = await readFile(file, "utf8");
    return text.replace(/(from "\.[\w./-]+)\.ts"/g, '$1"');
  } catch {
    return null; // It looks in several places.
  }
}
