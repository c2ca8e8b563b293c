import jstat from "jstat";
import { runPeer } from "./run-peer.mjs";
import { CREATED_PER_MONTH, CYCLE, DEAL, levelsOf } from "./w120.mjs";

const { jStat } = jstat;

await runPeer(
  levelsOf({
    count: () => jStat.poisson.sample(CREATED_PER_MONTH),
    uniform: () => jStat.uniform.sample(0, 1),
    cycle: () => jStat.lognormal.sample(CYCLE.mu, CYCLE.sigma),
    deal: () => jStat.lognormal.sample(DEAL.mu, DEAL.sigma),
  }),
);
