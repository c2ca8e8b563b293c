import lognormal from "@stdlib/random-base-lognormal";
import mt19937 from "@stdlib/random-base-mt19937";
import poisson from "@stdlib/random-base-poisson";
import { runPeer } from "./run-peer.mjs";
import { CREATED_PER_MONTH, CYCLE, DEAL, levelsOf } from "./w120.mjs";

const SEED = 1;

await runPeer(
  levelsOf({
    count: poisson.factory(CREATED_PER_MONTH, { seed: SEED }),
    uniform: mt19937.factory({ seed: SEED + 1 }).normalized,
    cycle: lognormal.factory(CYCLE.mu, CYCLE.sigma, { seed: SEED + 2 }),
    deal: lognormal.factory(DEAL.mu, DEAL.sigma, { seed: SEED + 3 }),
  }),
);
