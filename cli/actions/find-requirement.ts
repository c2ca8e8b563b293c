import { type Requirement, type RequirementOptions, requirementOf } from "../../engine/index.ts";
import { requirementScreen } from "../print/requirement-screen.ts";
import { type InquireOptions, inquire } from "./inquire.ts";

interface FindRequirementOptions extends InquireOptions, Omit<RequirementOptions, "frontierWith"> {
  readonly with?: RequirementOptions["frontierWith"];
}

/** `quotacast require`: finds how far a lever must move, and prints it. */
export async function findRequirement(
  planName: string,
  { with: other, ...options }: FindRequirementOptions,
): Promise<void> {
  const { lever, probability } = options;
  const wanted = { lever, probability, ...(other !== undefined && { frontierWith: other }) };
  await inquire<Requirement>(planName, options, {
    work: (inquiry) => requirementOf(inquiry, wanted),
    screen: requirementScreen,
  });
}
