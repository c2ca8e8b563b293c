/** What the process tells the shell. A contract: scripts branch on these numbers. */
export const EXIT = {
  ok: 0,
  /** The run itself failed: a fault of the program or the machine, not of the input. */
  failed: 1,
  /** Wrong usage, or input that cannot be accepted. */
  invalid: 2,
  /** An --assert did not hold. */
  missed: 3,
  /** There is a result, but not all of it. */
  partial: 4,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
