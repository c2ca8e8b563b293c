import type { Answer } from "../check.ts";
import type { Effort } from "../effort.ts";
import { measure, type Timing } from "../measure.ts";
import { answerOf, describeWork, doWork, type Work } from "../works/work.ts";
import { WORKS } from "../works/works.ts";

/** What a kernel did in a browser. */
export interface PageReport {
  /** Trials of a run, and what each took. */
  readonly measured: { readonly amount: number; readonly timings: readonly Timing[] };
  readonly answer: Answer;
}

declare global {
  interface Window {
    measureWork(name: keyof typeof WORKS, effort: Effort, step: number): Promise<PageReport>;
  }
}

/** The benchmark of a kernel inside a browser, on the page's own thread, for parts/chromium.ts. */
window.measureWork = async (name, effort, step) => {
  const work: Work = WORKS[name];
  const measured = await measure((trials) => doWork(work, trials), effort, step);
  return { measured, answer: answerOf(describeWork(doWork(work, measured.amount))) };
};
