import { describe, expect, it } from "vitest";
import { openCleanUps } from "../../../engine/crm/clean-ups.ts";

describe("openCleanUps", () => {
  it("needs five of one user in one hour", () => {
    const cleanUps = openCleanUps();
    for (let i = 0; i < 5; i++) cleanUps.note("ops", 10, 240);
    for (let i = 0; i < 4; i++) cleanUps.note("ann", 10, 240);
    for (let i = 0; i < 9; i++) cleanUps.note("bob", 10, 240 + i);
    expect(cleanUps.has("ops", 10, 240)).toBe(true);
    expect(cleanUps.has("ann", 10, 240)).toBe(false);
    expect(cleanUps.has("bob", 10, 240)).toBe(false);
  });

  it("needs more than the user's own pace where only days are known", () => {
    const cleanUps = openCleanUps();
    // Six a day on each of 50 days is how this user works; 30 in one day of 50 is not.
    for (let day = 0; day < 50; day++) {
      for (let i = 0; i < 6; i++) cleanUps.note("quick", day, null);
    }
    cleanUps.note("slow", 0, null);
    for (let i = 0; i < 30; i++) cleanUps.note("slow", 49, null);
    expect(cleanUps.has("quick", 7, null)).toBe(false);
    expect(cleanUps.has("slow", 49, null)).toBe(true);
    expect(cleanUps.has("slow", 0, null)).toBe(false);
  });
});
