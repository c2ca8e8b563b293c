import seedrandom from "seedrandom";
import { poissonDistribution, probit } from "simple-statistics";
import { runPeer } from "./run-peer.mjs";
import { CREATED_PER_MONTH, CYCLE, DEAL, levelsOf } from "./w120.mjs";

/** With seedrandom, as simple-statistics draws no numbers of its own. */
const uniform = seedrandom("bench");
const probabilities = poissonDistribution(CREATED_PER_MONTH);

/** @param {{ mu: number, sigma: number }} law */
const lognormal = (law) => () => Math.exp(law.mu + law.sigma * probit(uniform()));

await runPeer(levelsOf({ count, uniform, cycle: lognormal(CYCLE), deal: lognormal(DEAL) }));

function count() {
  let left = uniform();
  let k = 0;
  while (k < probabilities.length - 1 && left >= probabilities[k]) left -= probabilities[k++];
  return k;
}
