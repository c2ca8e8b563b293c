import { exampleTeam, stagedTeam, wholeTeam } from "../../scenarios/index.ts";
import { openPipeline } from "./open-pipeline.ts";
import { w120 } from "./w120.ts";
import type { Work } from "./work.ts";

/** Five reps whose attention a full pipeline thins: nothing of it can be reduced or solved. */
const withCapacity = { ...stagedTeam, capacity: { reps: 5 } };

/** The works of the kernels, by name: in Node and in Chromium the same. */
export const WORKS = {
  event: { name: "event", plan: w120 },
  thin: { name: "thin", plan: w120, request: { kernel: "thin" } },
  open: { name: "open", plan: openPipeline },
  stages: { name: "stages", plan: stagedTeam },
  capacity: { name: "capacity", plan: withCapacity },
  // As event, week by week: what it costs that lives share hours.
  coupled: { name: "coupled", plan: { ...w120, capacity: { reps: 5 } } },
  // No exact answer checks it: the tests hold it to the plain kernel and to queueing theory.
  life: { name: "life", plan: wholeTeam },
  example: { name: "example", plan: exampleTeam },
} as const satisfies Record<string, Work>;
