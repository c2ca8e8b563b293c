import { type Requirement, requirementOf } from "../../engine/index.ts";
import { requirementScreen } from "../print/requirement-screen.ts";
import { checkLever } from "../read/check-lever.ts";
import { type InquireOptions, inquire } from "./inquire.ts";

interface FindRequirementOptions extends InquireOptions {
  readonly lever: string;
  readonly probability: number;
  readonly with?: string;
}

/** `quotacast require`: finds how far a lever must move, and prints it. */
export async function findRequirement(
  planName: string,
  options: FindRequirementOptions,
): Promise<void> {
  const { lever, probability, with: other } = options;
  await inquire<Requirement>(planName, options, {
    work: (inquiry) =>
      requirementOf(inquiry, {
        lever: checkLever(inquiry.plan, lever),
        probability,
        ...(other !== undefined && { frontierWith: checkLever(inquiry.plan, other) }),
      }),
    screen: requirementScreen,
  });
}
