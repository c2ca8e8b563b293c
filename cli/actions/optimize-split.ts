import { type Optimization, type OptimizationOptions, optimizationOf } from "../../engine/index.ts";
import { refuse } from "../failure.ts";
import { optimizationScreen } from "../print/optimization-screen.ts";
import { type InquireOptions, inquire } from "./inquire.ts";

/** `quotacast optimize`: finds the best split of a budget, and prints it. */
export async function optimizeSplit(
  planName: string,
  options: InquireOptions & OptimizationOptions,
): Promise<void> {
  await inquire<Optimization>(planName, options, {
    work: (inquiry) => optimizationOf(inquiry, options).catch(refuseIfImpossible),
    screen: optimizationScreen,
  });
}

function refuseIfImpossible(error: unknown): never {
  if (error instanceof RangeError) refuse("not-possible", error.message);
  throw error;
}
