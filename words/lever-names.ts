const NAMES: Readonly<Record<string, string>> = {
  creation: "creation",
  winRate: "win rate",
  dealSize: "deal size",
  cycleTime: "cycle time",
  coverage: "open pipeline",
};

/** A lever as people call it; one by its path is called by that. */
export function leverName(lever: string): string {
  return NAMES[lever] ?? lever;
}
