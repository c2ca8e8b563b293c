import type { Finding, Part } from "../case.ts";
import { rateCase } from "../case.ts";
import { checkAnswer } from "../check.ts";
import type { Effort } from "../effort.ts";
import { buildProgram } from "../peers/build-program.ts";
import { installPackages } from "../peers/install-packages.ts";
import { runPeer, type Started } from "../peers/run-peer.ts";
import { W120_EXACT } from "../works/w120.ts";

type Start = () => Promise<Started>;

interface Peer {
  readonly name: string;
  readonly levels: readonly string[];
  /** The first that is there is measured. */
  readonly starts: readonly Start[];
}

const PACKAGES = ["d3-random", "jstat", "stdlib", "simple-statistics"];
const PYTHONS = ["python3", "/usr/bin/python3"];

const PEERS: readonly Peer[] = [
  { name: "c-scalar", levels: ["event", "full", "thin"], starts: [() => buildProgram("c-scalar")] },
  { name: "c-vector", levels: ["full"], starts: [() => buildProgram("c-vector")] },
  { name: "numpy", levels: ["full", "lazy"], starts: pythonStarts("numpy-w120.py") },
  { name: "simpy", levels: ["full"], starts: pythonStarts("simpy-w120.py") },
  ...PACKAGES.map((name) => packagePeer(name, ["full", "lazy"])),
  packagePeer("simjs", ["full"]),
  packagePeer("squiggle", ["full"]),
];

/** What others reach on W120, each in a process of its own and checked like ours. */
export const peers: readonly Part[] = PEERS.map((peer) => ({
  name: peer.name,
  cases: (effort) => peerCases(peer, effort),
}));

async function* peerCases(peer: Peer, effort: Effort): AsyncGenerator<Finding> {
  for (const level of peer.levels) yield await peerCase(peer, level, effort);
}

async function peerCase({ name, starts }: Peer, level: string, effort: Effort): Promise<Finding> {
  let absent = "";
  for (const start of starts) {
    const started = await start();
    const found = "absent" in started ? started : await runPeer(started, level, effort);
    if (!("absent" in found)) {
      const measured = { amount: found.trials, timings: found.timings };
      const check = checkAnswer(found.answer, W120_EXACT);
      return rateCase({ name: `${name} ${level}`, unit: "trials/s" }, measured, check);
    }
    absent = found.absent;
  }
  return { name: `${name} ${level}`, absent };
}

function packagePeer(name: string, levels: readonly string[]): Peer {
  return { name, levels, starts: [() => installPackages(`${name}.mjs`)] };
}

function pythonStarts(file: string): Start[] {
  return PYTHONS.map((python) => async () => ({
    program: python,
    before: [`bench/peers/${file}`],
    after: [],
  }));
}
