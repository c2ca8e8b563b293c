import { leverageOf } from "../../engine/index.ts";
import { leverageScreen } from "../print/leverage-screen.ts";
import { type InquireOptions, inquire } from "./inquire.ts";

/** `quotacast leverage`: works out where to act, and prints it. */
export async function analyseLeverage(planName: string, options: InquireOptions): Promise<void> {
  await inquire(planName, options, { work: leverageOf, screen: leverageScreen });
}
