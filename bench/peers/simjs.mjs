import { runPeer } from "./run-peer.mjs";
import { CREATED_PER_MONTH, CYCLE, DEAL, MONTHS, WIN_RATE } from "./w120.mjs";

// This version exports nothing: it only adds itself to a browser's window.
Object.assign(globalThis, { window: globalThis });
await import("simjs");
const { Entity, Random, Sim } = globalThis.Sim;

/** A library of discrete events: an entity an opportunity, a timer until it is there and closes. */
const random = new Random(1);
let total = 0;

function simulateYear() {
  total = 0;
  const sim = new Sim();
  let created = random.exponential(CREATED_PER_MONTH);
  while (created < MONTHS) {
    sim.addEntity(Opportunity, "", created);
    created += random.exponential(CREATED_PER_MONTH);
  }
  sim.simulate(MONTHS);
  return total;
}

/** @param {...unknown} args the simulation, and a name */
function Opportunity(...args) {
  return Reflect.construct(Entity, args, Opportunity);
}
// As a class extends another, which this project writes nowhere.
Object.setPrototypeOf(Opportunity, Entity);
Object.setPrototypeOf(Opportunity.prototype, Entity.prototype);

Opportunity.prototype.start = function start(/** @type {number} */ created) {
  const isWon = random.random() < WIN_RATE;
  const cycle = Math.exp(random.normal(CYCLE.mu, CYCLE.sigma));
  const deal = Math.exp(random.normal(DEAL.mu, DEAL.sigma));
  this.setTimer(created).done(() => {
    this.setTimer(cycle).done(() => {
      if (isWon) total += deal;
    });
  });
};

await runPeer({ full: (trials) => Float64Array.from({ length: trials }, simulateYear) });
