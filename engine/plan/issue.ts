/** Something wrong with a plan or scenario, told so that its writer can mend it. */
export interface Issue {
  /** Kebab-case and stable: programs may rely on it. */
  readonly code: string;
  /** Where, as in `periods[1].start`; empty for the document itself. */
  readonly path: string;
  /** What was found and what the rule is. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** What a reader of user data gives: user data never throws. */
export type Reading<Value> =
  | { readonly value: Value; readonly issues: readonly [] }
  | { readonly value: undefined; readonly issues: readonly Issue[] };

/** Something true of an accepted plan that its reader should know. */
export interface Warning {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}
