import { ENGINE_VERSION } from "../version.ts";
import type { Claim, Finding, Measured } from "./claim.ts";
import type { ClaimsDocument } from "./claims-schema.ts";
import type { Lab } from "./lab.ts";
import { FUTURES_MIN } from "./observe.ts";

/**
 * Looks at claims one after the other, and tells what was found of each.
 *
 * @param lab whose futures are made enough to decide anything, where they are fewer
 * @param onPartial told what is known after each but the last, for those who will not wait
 */
export async function checkClaims(
  claims: readonly Claim[],
  lab: Lab,
  onPartial: (soFar: ClaimsDocument) => void = () => {},
): Promise<ClaimsDocument> {
  const trials = Math.max(FUTURES_MIN, lab.trials);
  const document: ClaimsDocument = {
    format: "quotacast-claims/1",
    engineVersion: ENGINE_VERSION,
    seed: lab.seed,
    trials,
    claims: [],
  };
  for (const claim of claims) {
    document.claims.push(describe(claim, await claim.look({ ...lab, trials })));
    if (document.claims.length < claims.length) onPartial(document);
  }
  return document;
}

function describe(claim: Claim, finding: Finding): ClaimsDocument["claims"][number] {
  const { beside = [], curve, region = null, holds } = finding;
  return {
    id: claim.id,
    claim: claim.claim,
    expected: claim.expected,
    found: {
      ...plain(finding),
      beside: beside.map(plain),
      curve: curve
        ? {
            moved: curve.moved,
            measure: curve.measure,
            points: curve.points.map(({ at, value, interval: [low, high] }) => ({
              at,
              value,
              interval: [low, high],
            })),
          }
        : null,
      region,
    },
    holds,
    assumes: [...claim.assumes],
    correction: claim.correction ?? null,
  };
}

function plain({ measure, value, interval: [low, high] }: Measured) {
  const interval: [number, number] = [low, high];
  return { measure, value, interval };
}
