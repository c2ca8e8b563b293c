import { describe, expect, it } from "vitest";
import { plans } from "../../../scenarios/index.ts";
import { pack } from "../../../web/share/pack.ts";
import { privateRows, withoutRows } from "../../../web/share/private-rows.ts";
import { makeShareLink, openShareLink } from "../../../web/share/share-link.ts";
import { sharedPart } from "../../../web/share/shared-part.ts";
import {
  readWorkspaceDocument,
  type WorkspaceDocument,
  workspaceDocument,
} from "../../../web/share/workspace-document.ts";
import { makeDocument } from "../support/make-plan.ts";

const PAGE = "https://example.org/page/#forecast";
const DOCUMENT: WorkspaceDocument = {
  format: "quotacast-workspace/1",
  plan: { ...plans["example-team"], name: "Ours" },
  levers: { winRate: 2 },
  scenarios: [
    {
      format: "quotacast-scenario/1",
      id: "x",
      question: "What if?",
      changes: [{ lever: "creation", add: 1 }],
    },
  ],
  seed: "seven",
  trials: 2000,
};

const BOMB = await pack("a".repeat(2_000_000));
const GONE = await pack('{"from":"gone"}');

async function reopened(link: string): Promise<unknown> {
  return openShareLink(sharedPart(new URL(link).hash) ?? "none", plans);
}

describe("a share link", () => {
  it("brings back the workspace that was shared", async () => {
    const link = await makeShareLink(PAGE, DOCUMENT, plans);
    expect(link).toMatch(/^https:\/\/example\.org\/page\/#share=1\.[\w-]+$/);
    expect(await reopened(link)).toEqual(DOCUMENT);
    const { value } = readWorkspaceDocument(await reopened(link));
    expect(workspaceDocument(value!)).toEqual(DOCUMENT);
  });

  it("holds only what differs from a shipped plan", async () => {
    const link = await makeShareLink(PAGE, DOCUMENT, plans);
    const whole = await makeShareLink(PAGE, DOCUMENT, {});
    expect(link.length).toBeLessThan(400);
    expect(whole.length).toBeGreaterThan(2 * link.length);
    expect(await reopened(whole)).toEqual(DOCUMENT);
  });

  it.each([
    ["cut off", "1.JYtBCoAw", /cut off/],
    ["of another version", "2.JYtBCoAw", /newer/],
    ["not ours", "hello world", /none of quotacast/],
    ["inflating without end", `1.${BOMB}`, /more than a link may/],
    ["built on a plan that is gone", `1.${GONE}`, /not here any more/],
  ])("that is %s says so", async (_, part, message) => {
    await expect(openShareLink(part, plans)).rejects.toThrow(message);
  });

  it.each([
    [{ ...DOCUMENT, plan: { ...DOCUMENT.plan, periods: [] } }, "plan.periods"],
    [{ ...DOCUMENT, scenarios: Array(9).fill(DOCUMENT.scenarios![0]) }, "scenarios"],
    [{ ...DOCUMENT, scenarios: [{ changes: [{ lever: "luck" }] }] }, "scenarios"],
    [{ ...DOCUMENT, format: "another/1" }, "format"],
    [null, "format"],
  ])("is checked like any file (%#)", (document, place) => {
    const { value, issues } = readWorkspaceDocument(document);
    expect(value).toBeUndefined();
    expect(issues[0].path).toContain(place);
  });

  it("takes no lever and no number of futures that the page could not set", () => {
    const { value } = readWorkspaceDocument({
      ...DOCUMENT,
      levers: { winRate: -1, creation: "2", dealSize: 1e9, cycleTime: 0.5 },
      trials: 1e12,
    });
    expect(value!.multipliers).toEqual({ creation: 1, winRate: 1, dealSize: 1, cycleTime: 0.5 });
    expect(value!.trials).toBe(10_000_000);
  });
});

describe("the opportunities of a CRM", () => {
  const opening = { opportunities: [{ id: "006A" }, { id: "006B" }] };
  const ours = { ...DOCUMENT, plan: makeDocument({ opening }) };

  it("are counted, and left out unless somebody says otherwise", () => {
    expect(privateRows(ours, plans)).toBe(2);
    expect(JSON.stringify(withoutRows(ours))).not.toContain("006A");
    expect(readWorkspaceDocument(withoutRows(ours)).value).toBeDefined();
  });

  it("are not those of a shipped example", () => {
    expect(privateRows(DOCUMENT, plans)).toBe(0);
  });
});
