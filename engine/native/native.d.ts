declare module "*?native" {
  /**
   * Makes an instance of the compiled loops.
   *
   * @throws where WebAssembly or its vectors are missing or forbidden
   */
  export function instantiate(): import("./instance.ts").Native;
}
