/** The sections of the plan in the order in which a leader knows them. */
export const SECTIONS = {
  team: "The team",
  quota: "Quota, period by period",
  sources: "Where opportunities come from",
  process: "What becomes of them",
  shared: "What all of them share",
  mechanisms: "Mechanisms",
  levers: "How far levers can move",
} as const;

export type SectionId = keyof typeof SECTIONS;
