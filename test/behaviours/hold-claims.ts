import { describe, expect, it } from "vitest";
import { checkClaims } from "../../engine/claims/check-claims.ts";
import { CLAIMS } from "../../engine/claims/claims.ts";
import { claimsSchema } from "../../engine/claims/claims-schema.ts";
import { openLab } from "../support/open-lab.ts";

/**
 * What the product says of pipelines, and what its engine finds: a claim whose experiment comes out
 * otherwise fails here, and is corrected with its reason, never with its number.
 */
const TRIALS = 400;

/** Some compare a dozen worlds, and machines are busy. */
const TIMEOUT = 240_000;

/** Puts the claims of a theme to the test: a file a theme, so that they go side by side. */
export function holdClaims(theme: number): void {
  const claims = CLAIMS.filter(({ id }) => id.startsWith(`${theme}.`));
  describe(`claims of theme ${theme}`, () => {
    it.each(claims.map((claim) => [claim.id, claim] as const))(
      "finds that %s holds",
      { timeout: TIMEOUT },
      async (_, claim) => {
        const document = await checkClaims([claim], openLab({ trials: TRIALS }));
        expect(claimsSchema.parse(document)).toEqual(document);
        const [{ holds, found }] = document.claims;
        expect(found.interval[0]).toBeLessThanOrEqual(found.value);
        expect(found.interval[1]).toBeGreaterThanOrEqual(found.value);
        expect(holds, JSON.stringify(found)).toBe(true);
      },
    );
  });
}
