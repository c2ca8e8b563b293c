import { randomLogNormal, randomPoisson, randomUniform } from "d3-random";
import { runPeer } from "./run-peer.mjs";
import { CREATED_PER_MONTH, CYCLE, DEAL, levelsOf } from "./w120.mjs";

await runPeer(
  levelsOf({
    count: randomPoisson(CREATED_PER_MONTH),
    uniform: randomUniform(),
    cycle: randomLogNormal(CYCLE.mu, CYCLE.sigma),
    deal: randomLogNormal(DEAL.mu, DEAL.sigma),
  }),
);
