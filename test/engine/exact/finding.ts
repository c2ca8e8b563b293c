/** One figure of which there are two answers, and how many standard errors lie between them. */
export interface Finding {
  readonly figure: string;
  readonly z: number;
}
