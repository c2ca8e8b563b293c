import { run } from "@quri/squiggle-lang";
import { runPeer } from "./run-peer.mjs";
import { CREATED_PER_MONTH, CYCLE, DEAL, MONTHS, WIN_RATE } from "./w120.mjs";

/** A seed for each run: with one seed, each would find the same. */
const environmentOf = (/** @type {number} */ seed) => ({
  sampleCount: 1_000,
  xyPointLength: 1_000,
  seed: String(seed),
  profile: false,
});
let runs = 0;

/** The program in Squiggle's own language: every opportunity of every trial. */
const programOf = (/** @type {number} */ trials) => `
counts = Danger.poissonDist(${CREATED_PER_MONTH})
uniforms = uniform(0, 1)
cycles = lognormal(${CYCLE.mu}, ${CYCLE.sigma})
deals = lognormal(${DEAL.mu}, ${DEAL.sigma})
opportunity(month) = {
  isWon = sample(uniforms) < ${WIN_RATE}
  close = month + sample(uniforms) + sample(cycles)
  deal = sample(deals)
  if isWon && close < ${MONTHS} then deal else 0
}
monthTotal(month) = sum(List.concat([0], List.make(sample(counts), {|| opportunity(month)})))
yearTotal() = sum(List.map(List.upTo(0, ${MONTHS - 1}), monthTotal))
List.make(${trials}, {|| yearTotal()})
`;

await runPeer({
  full: async (trials) => {
    const output = await run(programOf(trials), { environment: environmentOf(runs++) });
    if (!output.result.ok) throw new Error(output.result.value.toString());
    return Float64Array.from(output.result.value.result.asJS());
  },
});
