/** What people write where a customer decided nothing: nobody else won it. */
const NO_DECISION = new RegExp(
  [
    ...["no.?decision", "no.?budget", "un.?responsive", "no.?response", "went.?dark", "ghosted"],
    ...["postponed", "status.?quo", "not.?now", "did.?nothing", "project cancell?ed"],
  ].join("|"),
  "i",
);

/** Whether a lost opportunity was lost to nobody, as far as its reason, status or stage tell. */
export function isNoDecision(...texts: readonly string[]): boolean {
  return texts.some((text) => text !== "" && NO_DECISION.test(text));
}
